<#-- The field of a code and what goes with it, for the login and for the proof of a number. -->
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

<#-- What is wrong with a field, tied to it by this id. -->
<#macro problem id text>
  <div id="${id}" role="alert">
    <div class="${properties.kcFormHelperTextClass!}">
      <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}">
        <span class="${properties.kcInputErrorMessageClass!}">${text}</span>
      </div>
    </div>
  </div>
</#macro>

<#-- Where the live code went, and how long it is good. -->
<#macro destination>
  <p id="code-destination">${msg(live.sent, live.destination)}</p>
  <@counted id="code-time" key="codeTimeLeft" left=live.left over="codeTimeOver"/>
  <p class="g-hidden" id="code-announcement" role="status"></p>
</#macro>

<#macro field>
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
    <#if fieldError??><@problem id="code-error" text=said(fieldError)/></#if>
  </div>
</#macro>

<#macro validate>
  <@buttons.actionGroup>
    <@buttons.button id="code-validate" name="validate" label="codeValidate"/>
  </@buttons.actionGroup>
</#macro>

<#-- The buttons that send another code, with the wait before them. -->
<#macro again>
  <#if offers?has_content>
    <div id="code-again">
      <#if live?? || .data_model.again??><h2>${msg("codeNotReceived")}</h2></#if>
      <#if live??><p>${msg(live.lookHere)}</p></#if>
      <#if .data_model.again??><@counted id="code-wait" key="codeAgainIn" left=.data_model.again over="codeAgainNow"/></#if>
      <@buttons.actionGroup>
        <#list offers as offer>
          <button class="g-button<#if live?? || !offer?is_first> g-button--secondary</#if>" id="code-send-${offer.channel}" type="submit" name="send" value="${offer.channel}" <#if .data_model.again??>data-code-wait</#if>>${msg(offer.label)}</button>
        </#list>
      </@buttons.actionGroup>
    </div>
  </#if>
</#macro>

<#macro script>
  <script type="module" src="${url.resourcesPath}/js/one-time-code.js?v=${properties.guichetVersion!}"></script>
</#macro>
