<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("platformRefusedTitle", platformName)}
    <#elseif section = "form">
        <div id="platform-refused" role="alert" class="${properties.kcContentWrapperClass!}">
            <p>${msg(platformReasonKey, platformName)}</p>
        </div>
        <p>${msg("platformWhy")}</p>
        <h2 class="pf-v5-u-font-size-lg">${msg("platformWhatToDo")}</h2>
        <ul id="platform-advice" class="pf-v5-c-list">
            <li>
                ${msg(platformStrongKey, platformName)}
                <a id="platform-go" href="${platformUrl}" rel="noreferrer">${msg("platformGo", platformName)}</a>
            </li>
            <li>${msg("platformDirectAdvice", platformName)}</li>
            <#if platformReport>
                <li>${msg("platformReport", platformName)}</li>
            </#if>
        </ul>
        <#if upstreamLoginUnderWay!false>
            <@buttons.actionGroup>
                <@buttons.buttonLink id="platform-direct" href=url.ssoLoginInOtherTabsUrl label="platformDirect" class=["kcButtonPrimaryClass", "kcButtonBlockClass"]/>
            </@buttons.actionGroup>
            <#if upstreamRetryUrl??>
                <@buttons.actionGroup>
                    <@buttons.buttonLink id="platform-retry" href=upstreamRetryUrl label="platformRetry"/>
                </@buttons.actionGroup>
            </#if>
        <#elseif client?? && client.baseUrl?has_content>
            <@buttons.actionGroup>
                <@buttons.buttonLink id="platform-back" href=client.baseUrl label="platformBack"/>
            </@buttons.actionGroup>
        </#if>
    </#if>
</@layout.registrationLayout>
