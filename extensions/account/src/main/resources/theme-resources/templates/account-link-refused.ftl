<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("linkRefusedTitle")}
    <#elseif section = "form">
        <p id="link-refused" role="alert">${msg(refusalWhat)}</p>
        <p>${msg(refusalThen)}</p>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="account-other-means" href=url.loginRestartFlowUrl label="accountOtherMeans"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
