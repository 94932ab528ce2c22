<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("accountTermsTitle")}
    <#elseif section = "form">
        <#if termsNotTicked>
            <div class="g-message g-message--error" role="alert">
                <p><a href="#termsAccepted">${msg("accountTermsNotTicked")}</a></p>
            </div>
        </#if>
        <p>${msg("accountTermsVersion", termsVersion)}</p>
        <#-- The French text is the one that binds; the English page adds a translation and says so. -->
        <div class="account-terms" tabindex="0" role="region" aria-label="${msg("accountTermsTitle")}">
            <div lang="fr"><#include "account-terms-text-fr.ftl"></div>
            <#if lang == "en">
                <h2>${msg("accountTermsTranslation")}</h2>
                <#include "account-terms-text-en.ftl">
            </#if>
        </div>
        <form id="account-terms-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
            <div class="${properties.kcFormGroupClass!}">
                <div class="${properties.kcCheckboxClass!}">
                    <input class="${properties.kcCheckboxInputClass!}" type="checkbox" id="termsAccepted" name="termsAccepted" aria-required="true"
                           <#if termsNotTicked>aria-invalid="true"</#if> aria-describedby="termsAccepted-error"/>
                    <label class="${properties.kcCheckboxLabelClass!}" for="termsAccepted">${msg("accountTermsAccept")}</label>
                </div>
                <div id="termsAccepted-error">
                    <#if termsNotTicked>
                        <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}">
                            <span class="${properties.kcInputErrorMessageClass!}">${msg("accountTermsNotTicked")}</span>
                        </div>
                    </#if>
                </div>
            </div>
            <@buttons.actionGroup>
                <@buttons.button id="account-terms-validate" name="validate" label="accountTermsValidate"/>
                <@buttons.button id="account-terms-decline" name="decline" label="accountTermsDecline" type="secondary"/>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
