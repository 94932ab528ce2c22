<#-- SMS or e-mail, "modifiable à tout moment" (manual 001, IV.1). -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "one-time-code-parts.ftl" as parts>
<#import "sms-parts.ftl" as sms>

<#macro option value label hint>
  <div class="${properties.kcCheckboxClass!}">
    <input class="${properties.kcCheckboxInputClass!}" type="radio" id="channel-${value}" name="channel" value="${value}"
           aria-describedby="channel-${value}-hint<#if nothingTicked> sms-choice-error</#if>" <#if ticked == value>checked</#if>/>
    <label class="${properties.kcCheckboxLabelClass!}" for="channel-${value}">${label}</label>
  </div>
  <p class="g-hint" id="channel-${value}-hint">${hint}</p>
</#macro>

<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("smsChoiceTitle")}
  <#elseif section = "form">
    <#if proven>
      <div class="g-message g-message--success" id="sms-proven" role="status">
        <p>${msg("smsProven", current!)}</p>
      </div>
    </#if>
    <form id="sms-choice-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
      <fieldset<#if nothingTicked> aria-describedby="sms-choice-error"</#if>>
        <legend>${msg("smsChoiceLegend")}</legend>
        <#if nothingTicked><@parts.problem id="sms-choice-error" text=msg("smsChoiceMissing")/></#if>
        <div><@option value="sms" label=msg("smsChoiceSms") hint=msg("smsChoiceSmsHint", current!)/></div>
        <div><@option value="email" label=msg("smsChoiceEmail") hint=msg("smsChoiceEmailHint")/></div>
      </fieldset>
      <@buttons.actionGroup>
        <@buttons.button id="sms-save" name="save" label="smsSave"/>
      </@buttons.actionGroup>
    </form>
    <@sms.leave/>
  </#if>
</@layout.registrationLayout>
