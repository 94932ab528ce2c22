<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg(cardTitleKey)}
    <#elseif section = "form">
        <div id="card-refused" role="alert" class="${properties.kcContentWrapperClass!}">
            <p>${msg(cardReasonKey)}</p>
        </div>
        <h2 class="pf-v5-u-font-size-lg">${msg("cardWhatToDo")}</h2>
        <ul id="card-advice" class="pf-v5-c-list">
            <#list cardAdvice as advice>
                <li>
                    ${msg(advice.text)}
                    <#if advice.link??>
                        <a href="${advice.link}" rel="noreferrer">${msg(advice.linkText)}</a>
                    </#if>
                </li>
            </#list>
        </ul>
        <#if cardRetryUrl??>
            <@buttons.actionGroup>
                <@buttons.buttonLink id="card-retry" href=cardRetryUrl label="cardRetry" class=["kcButtonPrimaryClass", "kcButtonBlockClass"]/>
            </@buttons.actionGroup>
        </#if>
        <#if cardLoginUnderWay>
            <@buttons.actionGroup>
                <@buttons.buttonLink id="card-other-means" href=url.ssoLoginInOtherTabsUrl label="cardOtherMeans"/>
            </@buttons.actionGroup>
        <#elseif client?? && client.baseUrl?has_content>
            <@buttons.actionGroup>
                <@buttons.buttonLink id="card-back" href=client.baseUrl label="cardBack"/>
            </@buttons.actionGroup>
        </#if>
    </#if>
</@layout.registrationLayout>
