<#-- Nothing can be set up or chosen here now, and why. -->
<#import "template.ftl" as layout>
<#import "sms-parts.ftl" as sms>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("smsUnavailableTitle")}
  <#elseif section = "form">
    <p id="sms-unavailable">${msg(reason)}</p>
    <@sms.leave label="smsBack"/>
  </#if>
</@layout.registrationLayout>
