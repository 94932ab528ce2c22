<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "account-linking.ftl" as linking>
<#import "account-creation.ftl" as creation>
<#assign mayCreate = !reason?has_content>
<@layout.registrationLayout bodyClass=(mayLink && mayCreate && !inviterName??)?then("g-body--wide", "") displayMessage=!(problems?has_content || linkProblems?has_content) displayRequiredFields=true; section>
    <#if section = "header">
        ${msg("accountFirstConnectionTitle")}
    <#elseif section = "form">
        <div class="account-panels">
            <#-- Whoever follows an invitation came for the account of an assistant: it is first. -->
            <#if inviterName??>
                <@creation.assistant/>
            </#if>
            <#if mayLink>
                <@linking.panel/>
            </#if>
            <#if inviterName??>
            <#elseif mayCreate>
                <@creation.selfEmployed/>
            <#else>
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
