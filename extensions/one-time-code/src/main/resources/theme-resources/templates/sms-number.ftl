<#-- The number, and "Vérifier" (manual 001, IV.1). -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "one-time-code-parts.ftl" as parts>
<#import "sms-parts.ftl" as sms>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("smsNumberTitle")}
  <#elseif section = "form">
    <@sms.notice/>
    <#if current??>
      <p id="sms-current">${msg("smsNumberCurrent", current)}</p>
    <#else>
      <p>${msg("smsNumberIntroduction")}</p>
    </#if>
    <form id="sms-number-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
      <div class="${properties.kcFormGroupClass!}">
        <div class="${properties.kcFormGroupLabelClass!}">
          <label for="smsNumber" class="${properties.kcFormLabelClass!}">
            <span class="${properties.kcFormLabelTextClass!}"><#if current??>${msg("smsNumberNew")}<#else>${msg("smsNumberLabel")}</#if></span>
          </label>
        </div>
        <div class="${properties.kcInputHelperTextItemTextClass!}" id="sms-number-help">${msg("smsNumberHelp")}</div>
        <span class="${properties.kcInputClass!} <#if problem??>${properties.kcError!}</#if>">
          <input id="smsNumber" name="smsNumber" type="tel" value="${typed}" autocomplete="tel" inputmode="tel" maxlength="40" aria-required="true"
                 <#if problem??>aria-invalid="true" autofocus</#if>
                 aria-describedby="<#if problem??>sms-number-error </#if>sms-number-help"/>
        </span>
        <#if problem??><@parts.problem id="sms-number-error" text=msg(problem)/></#if>
      </div>
      <@buttons.actionGroup>
        <@buttons.button id="sms-verify" name="verify" label="smsVerify"/>
      </@buttons.actionGroup>
    </form>
    <#if current??>
      <form id="sms-choose-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <h2>${msg("smsChooseTitle")}</h2>
        <@buttons.actionGroup>
          <@buttons.button id="sms-choose" name="choose" label="smsChoose" type="secondary"/>
        </@buttons.actionGroup>
      </form>
    </#if>
    <@sms.leave/>
  </#if>
</@layout.registrationLayout>
