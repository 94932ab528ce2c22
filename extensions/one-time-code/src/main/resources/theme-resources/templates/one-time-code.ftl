<#-- "J’ai reçu mon code" (manual 000): everything works without scripts; the script only counts down. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>

<#macro duration of><#compress>
  <#if of.minutes gt 0>${msg("codeMinutes", of.minutes)}</#if>
  <#if of.seconds gt 0 || of.minutes == 0>${msg("codeSeconds", of.seconds)}</#if>
</#compress></#macro>

<#function spoken of>
  <#local words><@duration of=of/></#local>
  <#return words?markup_string>
</#function>

<#-- A text with a time left in it, that the script keeps up to date: "%" stands where the time goes. -->
<#macro counted id key left over class="g-hint">
  <p class="${class}" id="${id}" data-code-seconds="${left.total?c}" data-code-text="${msg(key, "%")}" data-code-over="${msg(over)}">${msg(key, spoken(left))}</p>
</#macro>

<#function said notice>
  <#if notice.wait??><#return msg(notice.key, spoken(notice.wait))></#if>
  <#if notice.count??><#return msg(notice.key, notice.count)></#if>
  <#return msg(notice.key)>
</#function>

<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("codeTitle")}
  <#elseif section = "form">
    <#if notice??>
      <div class="g-message g-message--${notice.kind}" id="code-notice" role="${(notice.kind == "error")?then("alert", "status")}">
        <p>${said(notice)}</p>
        <#if notice.advice??><p>${msg(notice.advice)}</p></#if>
      </div>
    </#if>

    <#if live??>
      <p id="code-destination">${msg(live.sent, live.destination)}</p>
      <@counted id="code-time" key="codeTimeLeft" left=live.left over="codeTimeOver"/>
      <p class="g-hidden" id="code-announcement" role="status"></p>

      <form id="code-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
        <div class="${properties.kcFormGroupClass!}">
          <div class="${properties.kcFormGroupLabelClass!}">
            <label for="code" class="${properties.kcFormLabelClass!}">
              <span class="${properties.kcFormLabelTextClass!}">${msg("codeLabel")}</span>
            </label>
          </div>
          <div class="${properties.kcInputHelperTextItemTextClass!}" id="code-help">${msg("codeHelp")}</div>
          <span class="${properties.kcInputClass!} <#if fieldError??>${properties.kcError!}</#if>">
            <#-- No maxlength: a code pasted with its spaces would lose its end. -->
            <input id="code" name="code" type="text" value="" autocomplete="one-time-code" inputmode="numeric" autofocus
                   autocapitalize="off" spellcheck="false" aria-required="true"
                   <#if fieldError??>aria-invalid="true"</#if>
                   aria-describedby="<#if fieldError??>code-error </#if>code-help code-time"/>
          </span>
          <#if fieldError??>
            <div id="code-error" role="alert">
              <div class="${properties.kcFormHelperTextClass!}">
                <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}">
                  <span class="${properties.kcInputErrorMessageClass!}">${said(fieldError)}</span>
                </div>
              </div>
            </div>
          </#if>
        </div>
        <#if rememberDays??>
          <div class="${properties.kcFormGroupClass!}">
            <div class="${properties.kcCheckboxClass!}">
              <input class="${properties.kcCheckboxInputClass!}" type="checkbox" id="trustDevice" name="trustDevice" checked/>
              <label class="${properties.kcCheckboxLabelClass!}" for="trustDevice">${msg("deviceRemember", rememberDays)}</label>
            </div>
          </div>
        </#if>
        <@buttons.actionGroup>
          <@buttons.button id="code-validate" name="validate" label="codeValidate"/>
        </@buttons.actionGroup>
      </form>
    </#if>

    <#if offers?has_content>
      <form id="code-again" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <#if live?? || again??><h2>${msg("codeNotReceived")}</h2></#if>
        <#if live??><p>${msg(live.lookHere)}</p></#if>
        <#if again??><@counted id="code-wait" key="codeAgainIn" left=again over="codeAgainNow"/></#if>
        <@buttons.actionGroup>
          <#list offers as offer>
            <button class="g-button<#if live?? || !offer?is_first> g-button--secondary</#if>" id="code-send-${offer.channel}" type="submit" name="send" value="${offer.channel}" <#if again??>data-code-wait</#if>>${msg(offer.label)}</button>
          </#list>
        </@buttons.actionGroup>
      </form>
    </#if>

    <p class="g-hint"><a id="code-other-means" href="${url.loginRestartFlowUrl}">${msg("codeOtherMeans")}</a></p>
    <script type="module" src="${url.resourcesPath}/js/one-time-code.js"></script>
  </#if>
</@layout.registrationLayout>
