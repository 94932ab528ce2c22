<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("forgottenSentTitle")}
    <#elseif section = "form">
        <p role="status">${msg("forgottenSentWhat")}</p>
        <p>${msg("forgottenSentValidity", minutes)}</p>
        <h2>${msg("forgottenSentNothing")}</h2>
        <ul>
            <li>${msg("forgottenSentSpam")}</li>
            <li>${msg("forgottenSentIdentifier")}</li>
            <li>${msg("forgottenSentCard")}</li>
            <li>${msg("forgottenSentSupport")}</li>
        </ul>
        <form id="account-forgotten-sent" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <@buttons.actionGroup>
                <@buttons.button id="account-forgotten-again" name="again" label="forgottenAgain" type="secondary"/>
            </@buttons.actionGroup>
        </form>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="account-forgotten-back" href=url.loginUrl label="forgottenBack"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
