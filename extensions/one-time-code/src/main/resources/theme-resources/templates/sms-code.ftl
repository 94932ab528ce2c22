<#-- The code that proves the number: the field and its messages are those of the login's page. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "one-time-code-parts.ftl" as parts>
<#import "sms-parts.ftl" as sms>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("smsCodeTitle")}
  <#elseif section = "form">
    <@sms.notice/>
    <#if live??><@parts.destination/></#if>
    <form id="code-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
      <#if live??>
        <@parts.field/>
        <@parts.validate/>
      </#if>
      <@parts.again/>
    </form>
    <form id="sms-other-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@buttons.actionGroup>
        <@buttons.button id="sms-other" name="other" label="smsOtherNumber" type="secondary"/>
      </@buttons.actionGroup>
    </form>
    <@sms.leave/>
    <@parts.script/>
  </#if>
</@layout.registrationLayout>
