<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("passwordStrongFirstTitle")}
    <#elseif section = "form">
        <p id="password-strong-first" role="alert">${msg("passwordStrongFirstWhat")}</p>
        <p>${msg("passwordStrongFirstThen")}</p>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="password-means" href=url.loginRestartFlowUrl label="passwordStrongFirstMeans"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
