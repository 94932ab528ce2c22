<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("accountAmbiguousTitle")}
    <#elseif section = "form">
        <p id="account-ambiguous" role="alert">${msg("accountAmbiguousWhat")}</p>
        <p>${msg("accountAmbiguousThen")}</p>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="account-other-means" href=url.loginRestartFlowUrl label="accountOtherMeans"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
