<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "account-linking.ftl" as linking>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("accountNotEntitledTitle")}
    <#elseif section = "form">
        <p>${msg("accountNotEntitledReadAs")}</p>
        <@linking.identityRead/>
        <p id="account-not-entitled-reason"><strong>${msg(reason)}</strong></p>
        <@linking.howToGetOne level=2/>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="account-other-means" href=url.loginRestartFlowUrl label="accountOtherMeans"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
