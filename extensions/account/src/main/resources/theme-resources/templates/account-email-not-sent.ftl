<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("accountEmailNotSentTitle")}
    <#elseif section = "form">
        <p role="alert">${msg("accountEmailNotSentWhat")}</p>
        <p>${msg("accountEmailNotSentThen")}</p>
        <form id="account-email-not-sent" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <@buttons.actionGroup>
                <@buttons.button id="account-email-retry" name="retry" label="accountEmailRetry"/>
                <@buttons.button id="account-email-continue" name="continue" label="accountEmailContinue" type="secondary"/>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
