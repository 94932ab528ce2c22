<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("assuranceRefusedTitle")}
    <#elseif section = "form">
        <div id="guichet-assurance-refused" class="${properties.kcContentWrapperClass!}">
            <p role="alert">${msg(assuranceRefusal)}</p>
            <p>${msg("assuranceWhatToDo")}</p>
        </div>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="guichet-assurance-restart" href=url.ssoLoginInOtherTabsUrl label="assuranceRestart"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
