<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("linkNamesTitle")}
    <#elseif section = "form">
        <p>${msg("linkNamesWhat")}</p>
        <dl id="link-names">
            <dt>${msg("linkNamesCard")}</dt><dd>${cardName.given} ${cardName.family}</dd>
            <dt>${msg("linkNamesAccount")}</dt><dd>${accountName.given} ${accountName.family}</dd>
        </dl>
        <p>${msg("linkNamesThen")}</p>
        <form id="link-names-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <@buttons.actionGroup>
                <@buttons.button id="link-confirm" name="confirmNames" label="linkNamesConfirm"/>
            </@buttons.actionGroup>
        </form>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="link-abandon" href=url.loginRestartFlowUrl label="linkNamesAbandon"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
