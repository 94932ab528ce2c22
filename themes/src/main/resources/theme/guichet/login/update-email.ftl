<#-- "Mon compte", change of e-mail address. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#assign problem = messagesPerField.get("email")!"">
<@layout.registrationLayout displayMessage=!problem?has_content; section>
  <#if section = "header">
    ${msg("updateEmailTitle")}
  <#elseif section = "form">
    <p id="email-change-help">${msg("emailChangeHelp")}</p>
    <form id="kc-update-email-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
      <div class="${properties.kcFormGroupClass!}">
        <div class="${properties.kcFormGroupLabelClass!}">
          <label for="email" class="${properties.kcFormLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${msg("emailChangeNew")}</span></label>
        </div>
        <span class="${properties.kcInputClass!}<#if problem?has_content> ${properties.kcError!}</#if>">
          <input id="email" name="email" type="email" value="${(email.value)!}" autocomplete="email" maxlength="255" aria-required="true"
                 <#if problem?has_content>aria-invalid="true" autofocus</#if> aria-describedby="email-error email-change-help"/>
        </span>
        <div id="email-error">
          <#if problem?has_content>
            <div class="${properties.kcFormHelperTextClass!}">
              <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}">
                <span class="${properties.kcInputErrorMessageClass!}">${kcSanitize(problem)?no_esc}</span>
              </div>
            </div>
          </#if>
        </div>
      </div>
      <@field.checkbox name="logout-sessions" label=msg("logoutOtherSessions")/>
      <@buttons.actionGroup>
        <@buttons.button id="email-change-send" label="emailChangeSend"/>
        <#if isAppInitiatedAction??>
          <@buttons.button id="email-change-cancel" label="emailChangeCancel" type="secondary" name="cancel-aia" value="true"/>
        </#if>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
