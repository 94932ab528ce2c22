<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "account-fields.ftl" as fields>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("forgottenTitle")}
    <#elseif section = "form">
        <#assign problems = problem?has_content?then([{"field": "username", "text": problem}], [])>
        <@fields.summary problems=problems/>
        <p>${msg("forgottenIntro")}</p>
        <form id="account-forgotten" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
            <@fields.text name="username" label=msg("forgottenIdentifier") value=typed problems=problems autocomplete="username" required=true help=msg("forgottenIdentifierHelp")/>
            <@buttons.actionGroup>
                <@buttons.button id="account-forgotten-send" name="send" label="forgottenSend"/>
            </@buttons.actionGroup>
        </form>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="account-forgotten-back" href=url.loginUrl label="forgottenBack"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
