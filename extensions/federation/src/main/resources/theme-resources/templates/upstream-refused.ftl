<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#-- The button that is likely to help is the first and the one that stands out. -->
<#function buttonClass main>
    <#return [main?then("kcButtonPrimaryClass", "kcButtonSecondaryClass"), "kcButtonBlockClass"]>
</#function>
<#macro tryAgain main>
    <#if upstreamRetryUrl??>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="upstream-retry" href=upstreamRetryUrl label="upstreamRetry" class=buttonClass(main)/>
        </@buttons.actionGroup>
    </#if>
</#macro>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg(upstreamTitleKey, upstreamName)}
    <#elseif section = "form">
        <div id="upstream-refused" role="alert" class="${properties.kcContentWrapperClass!}">
            <p>${msg(upstreamReasonKey, upstreamName)}</p>
        </div>
        <h2 class="pf-v5-u-font-size-lg">${msg("upstreamWhatToDo")}</h2>
        <ul id="upstream-advice" class="pf-v5-c-list">
            <#list upstreamAdviceKeys as advice>
                <li>${msg(advice, upstreamName)}</li>
            </#list>
        </ul>
        <#if upstreamRetryFirst><@tryAgain main=true/></#if>
        <#if upstreamLoginUnderWay>
            <@buttons.actionGroup>
                <@buttons.buttonLink id="upstream-other-means" href=url.ssoLoginInOtherTabsUrl label="upstreamOtherMeans" class=buttonClass(!upstreamRetryFirst)/>
            </@buttons.actionGroup>
            <#if !upstreamRetryFirst><@tryAgain main=false/></#if>
        <#elseif client?? && client.baseUrl?has_content>
            <@buttons.actionGroup>
                <@buttons.buttonLink id="upstream-back" href=client.baseUrl label="upstreamBack"/>
            </@buttons.actionGroup>
        </#if>
    </#if>
</@layout.registrationLayout>
