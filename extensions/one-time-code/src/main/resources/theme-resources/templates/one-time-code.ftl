<#-- "J’ai reçu mon code" (manual 000): everything works without scripts; the script only counts down. -->
<#import "template.ftl" as layout>
<#import "one-time-code-parts.ftl" as parts>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("codeTitle")}
  <#elseif section = "form">
    <#if notice??>
      <div class="g-message g-message--${notice.kind}" id="code-notice" role="${(notice.kind == "error")?then("alert", "status")}">
        <p>${parts.said(notice)}</p>
        <#if notice.advice??><p>${msg(notice.advice)}</p></#if>
      </div>
    </#if>

    <#if live??><@parts.destination/></#if>

    <#-- One form: whoever asks for another code keeps the box as they left it. Enter presses the first button. -->
    <form id="code-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
      <#if live??>
        <@parts.field/>
        <#if trust??>
          <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcCheckboxClass!}">
              <input class="${properties.kcCheckboxInputClass!}" type="checkbox" id="trustDevice" name="trustDevice"<#if trust.ticked> checked</#if>/>
              <label class="${properties.kcCheckboxLabelClass!}" for="trustDevice">${msg("deviceRemember", trust.days)}</label>
            </div>
          </div>
        </#if>
        <@parts.validate/>
      </#if>
      <@parts.again/>
    </form>

    <p class="g-hint"><a id="code-other-means" href="${url.loginRestartFlowUrl}">${msg("codeOtherMeans")}</a></p>
    <@parts.script/>
  </#if>
</@layout.registrationLayout>
