<#-- What the pages of the codes by SMS have in common. -->
<#import "buttons.ftl" as buttons>
<#import "one-time-code-parts.ftl" as parts>

<#-- The advice differs from that of a login: nobody is locked out here, and codes still arrive as before. -->
<#macro notice>
  <#if .data_model.notice??>
    <#local said = .data_model.notice>
    <div class="g-message g-message--${said.kind}" id="code-notice" role="${(said.kind == "error")?then("alert", "status")}">
      <p>${parts.said(said)}</p>
      <#if said.advice??><p><#if said.wait??>${msg("smsAfterThat")}<#else>${msg("smsTryAgain")}</#if></p></#if>
    </div>
  </#if>
</#macro>

<#-- Back to the account page, with nothing changed. -->
<#macro leave label="smsLeave">
  <#if isAppInitiatedAction??>
    <form id="sms-leave-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@buttons.actionGroup>
        <@buttons.button id="sms-leave" name="cancel-aia" label=label type="secondary"/>
      </@buttons.actionGroup>
    </form>
  </#if>
</#macro>
