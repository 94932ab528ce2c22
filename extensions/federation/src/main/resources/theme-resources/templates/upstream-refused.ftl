<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
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
        <#if upstreamRetryUrl??>
            <@buttons.actionGroup>
                <@buttons.buttonLink id="upstream-retry" href=upstreamRetryUrl label="upstreamRetry" class=["kcButtonPrimaryClass", "kcButtonBlockClass"]/>
            </@buttons.actionGroup>
        </#if>
        <#if upstreamLoginUnderWay>
            <@buttons.actionGroup>
                <@buttons.buttonLink id="upstream-other-means" href=url.ssoLoginInOtherTabsUrl label="upstreamOtherMeans"/>
            </@buttons.actionGroup>
        <#elseif client?? && client.baseUrl?has_content>
            <@buttons.actionGroup>
                <@buttons.buttonLink id="upstream-back" href=client.baseUrl label="upstreamBack"/>
            </@buttons.actionGroup>
        </#if>
    </#if>
</@layout.registrationLayout>
