<#-- A delegation in words: its days, its rights, whom it concerns. -->

<#-- 2026-11-21 in the words of the page's language. "21 November", as the rest of the English texts. -->
<#function day iso>
  <#setting locale=(lang == "en")?then("en_GB", lang)>
  <#return iso?date("yyyy-MM-dd")?string.long>
</#function>

<#function name delegation>
  <#return delegation.name!msg("delegationUnnamed")>
</#function>

<#function period delegation>
  <#if delegation.invited>
    <#return delegation.until???then(msg("delegationPeriodFromAcceptanceUntil", day(delegation.until!"2000-01-01")), msg("delegationPeriodFromAcceptance"))>
  <#elseif delegation.until??>
    <#return msg("delegationPeriodBetween", day(delegation.from), day(delegation.until))>
  </#if>
  <#return msg("delegationPeriodSince", day(delegation.from))>
</#function>

<#-- The rows of a list of descriptions; head is false where the title says who. -->
<#macro rows delegation head=true>
  <#if head>
    <dt>${msg(delegation.given?then(delegation.kind, "delegationDoctor"))}</dt>
    <dd>${name(delegation)}</dd>
  </#if>
  <#if delegation.email??>
    <dt>${msg("delegationEmailLabel")}</dt>
    <dd>${delegation.email}</dd>
  </#if>
  <#if delegation.identifier??>
    <dt>${msg("delegationIdentifierLabel")}</dt>
    <dd>${delegation.identifier}</dd>
  </#if>
  <dt>${msg("delegationState")}</dt>
  <dd>${delegation.ended???then(msg("delegationStateEndedOn", day(delegation.ended!"2000-01-01")), msg(delegation.state))}</dd>
  <dt>${msg("delegationPeriod")}</dt>
  <dd>${period(delegation)}</dd>
  <#list delegation.rights as right>
    <dt>${msg(right.part)}</dt>
    <dd>${msg(right.access)}</dd>
  </#list>
</#macro>
