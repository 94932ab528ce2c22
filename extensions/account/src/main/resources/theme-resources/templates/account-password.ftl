<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "account-fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!problems?has_content displayRequiredFields=true; section>
    <#if section = "header">
        ${msg("passwordUpdateTitle")}
    <#elseif section = "form">
        <@fields.summary problems=problems/>
        <form id="account-password" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
            <#if passwordUsername?has_content>
                <p id="account-password-username">${msg("accountPasswordUsername")} <strong>${passwordUsername}</strong></p>
            </#if>
            <#if passwordRules?has_content>
                <div id="account-password-rules">
                    <p>${msg("accountPasswordRules")}</p>
                    <ul>
                        <#list passwordRules as rule, figure><li>${msg(rule, figure)}</li></#list>
                    </ul>
                </div>
            </#if>
            <@fields.secret name="password-new" label=msg("passwordUpdateNew") problems=problems help=passwordRules?has_content?then("account-password-rules", "")/>
            <@fields.secret name="password-confirm" label=msg("accountPasswordConfirm") problems=problems/>
            <div class="${properties.kcFormGroupClass!}">
                <div class="${properties.kcCheckboxClass!}">
                    <input class="${properties.kcCheckboxInputClass!}" type="checkbox" id="logout-sessions" name="logout-sessions" value="on" checked/>
                    <label class="${properties.kcCheckboxLabelClass!}" for="logout-sessions">${msg("passwordUpdateLogout")}</label>
                </div>
            </div>
            <@buttons.actionGroup>
                <@buttons.button id="account-password-save" name="login" label="passwordUpdateSave"/>
                <#if isAppInitiatedAction??>
                    <@buttons.button id="account-password-cancel" name="cancel-aia" label="doCancel" type="secondary"/>
                </#if>
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
