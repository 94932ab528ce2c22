<#import "portal-layout.ftl" as layout>
<#import "delegation-fields.ftl" as own>
<#import "delegation-words.ftl" as words>

<#macro entry delegation>
  <li class="g-entry" id="delegation-${delegation.id}">
    <h3>${words.name(delegation)}<#if delegation.given> <span class="g-entry__kind">(${msg(delegation.kind)})</span></#if></h3>
    <dl>
      <@words.rows delegation=delegation head=false/>
    </dl>
    <#if delegation.open>
      <div class="g-actions">
        <#if delegation.given>
          <a class="g-button g-button--secondary" href="${portal.sectionUrl}/${delegation.id}">${msg("delegationChange")}<span class="g-hidden"> – ${words.name(delegation)}</span></a>
        </#if>
        <#if delegation.given && delegation.invited>
          <@layout.form action=portal.sectionUrl + "/" + delegation.id + "/invitation">
            <button class="g-button g-button--secondary" type="submit">${msg("delegationReinvite")}<span class="g-hidden"> – ${words.name(delegation)}</span></button>
          </@layout.form>
        </#if>
        <a class="g-button g-button--secondary" href="${portal.sectionUrl}/${delegation.id}/end">${msg("delegationEnd")}<span class="g-hidden"> – ${words.name(delegation)}</span></a>
      </div>
    </#if>
  </li>
</#macro>

<#-- Two lists on one page: each is paged by a parameter of its own. -->
<#macro pages list parameter label>
  <#if list.first gt 0 || list.more>
    <nav class="g-pages" aria-label="${msg("portalPages")} – ${label}">
      <ul>
        <#if list.first gt 0><li><a rel="prev" href="${portal.sectionUrl}?${parameter}=${(list.first gt list.size)?then(list.first - list.size, 0)?c}#${parameter}">${msg("portalPrevious")}</a></li></#if>
        <#if list.more><li><a rel="next" href="${portal.sectionUrl}?${parameter}=${(list.first + list.size)?c}#${parameter}">${msg("portalNext")}</a></li></#if>
      </ul>
    </nav>
  </#if>
</#macro>

<#macro list list parameter title none>
  <section aria-labelledby="${parameter}">
    <h2 id="${parameter}">${title}</h2>
    <#nested>
    <#if list.rows?has_content>
      <ul class="g-entries">
        <#list list.rows as delegation><@entry delegation=delegation/></#list>
      </ul>
    <#else>
      <p>${none}</p>
    </#if>
    <@pages list=list parameter=parameter label=title/>
  </section>
</#macro>

<@layout.page title=msg("delegationsTitle")>
  <@own.refusal/>
  <@list list=given parameter="given" title=msg("delegationsGiven") none=msg("delegationsGivenNone")>
    <#if mayGive>
      <p>${msg("delegationsIntro")}</p>
      <div class="g-actions">
        <a class="g-button" id="delegation-invite" href="${portal.sectionUrl}/assistant">${msg("delegationsInviteAssistant")}</a>
        <a class="g-button" id="delegation-authorise" href="${portal.sectionUrl}/colleague">${msg("delegationsAuthoriseColleague")}</a>
      </div>
    <#else>
      <p id="delegation-not-giving">${msg(notGiving)}</p>
    </#if>
  </@list>
  <@list list=received parameter="received" title=msg("delegationsReceived") none=msg("delegationsReceivedNone")>
    <#if received.rows?has_content><p>${msg("delegationsReceivedNotPassedOn")}</p></#if>
  </@list>
</@layout.page>
