<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "account-linking.ftl" as linking>
<#import "account-creation.ftl" as creation>
<#assign mayCreate = !reason?has_content>
<#assign asAssistant = inviterName??>
<@layout.registrationLayout bodyClass=(mayLink && mayCreate && !asAssistant)?then("g-body--wide", "") displayMessage=!(problems?has_content || linkProblems?has_content) displayRequiredFields=true; section>
    <#if section = "header">
        ${msg("accountFirstConnectionTitle")}
    <#elseif section = "form">
        <div class="account-panels">
            <#-- Whoever follows an invitation came for the account of an assistant: it is first. -->
            <#if asAssistant>
                <@creation.assistant/>
            </#if>
            <#if mayLink>
                <@linking.panel/>
            </#if>
            <#if mayCreate && !asAssistant>
                <@creation.selfEmployed/>
            <#elseif !asAssistant>
                <section class="account-panel" aria-labelledby="account-none-title">
                    <h2 id="account-none-title">${msg("accountNoneTitle")}</h2>
                    <p id="account-not-entitled-reason">${msg(reason)}</p>
                </section>
            </#if>
        </div>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="account-abandon" href=url.loginRestartFlowUrl label="accountAbandon"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
