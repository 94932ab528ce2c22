<#import "portal-layout.ftl" as layout>
<@layout.page title=person.given + " " + person.family>
  <dl id="establishment-person">
    <#if person.username??><dt>${msg("establishmentUsername")}</dt><dd>${person.username}</dd></#if>
    <#if person.number??><dt>${msg("establishmentNumber")}</dt><dd>${person.number}</dd></#if>
    <#if person.email??><dt>${msg("establishmentEmail")}</dt><dd>${person.email}</dd></#if>
    <dt>${msg("establishmentState")}</dt><dd id="establishment-state">${msg(person.stateKey)}<#if person.notSent> – ${msg("establishmentNotSent")}</#if></dd>
    <dt>${msg("establishmentRole")}</dt><dd><#if person.referent>${msg("establishmentReferent")}<#else>${msg("establishmentMember")}</#if></dd>
    <dt>${msg("establishmentInvitedDate")}</dt><dd>${person.invitedOn}</dd>
    <#if person.activatedOn??><dt>${msg("establishmentActivatedDate")}</dt><dd>${person.activatedOn}</dd></#if>
  </dl>
  <div id="person-acts" tabindex="-1">
    <#if person.invited>
      <@layout.form action=person.url + "/invitation"><@layout.actions submit=msg("establishmentInviteAgain") id="establishment-invite"/></@layout.form>
    </#if>
    <#if person.disabled>
      <@layout.form action=person.url + "/reactivation"><@layout.actions submit=msg("establishmentEnable") id="establishment-enable"/></@layout.form>
    </#if>
    <#if person.oneself>
      <p id="establishment-oneself">${msg("establishmentYourself")}</p>
    <#elseif !person.disabled || person.referent>
      <ul class="g-acts">
        <#if person.active && !person.referent><li><a id="establishment-name-referent" href="${person.url}/referent">${msg("establishmentNameReferent")}</a></li></#if>
        <#if person.active><li><a id="establishment-hand-over" href="${person.url}/transmission">${msg("establishmentHandOver")}</a></li></#if>
        <#if person.referent><li><a id="establishment-withdraw-referent" href="${person.url}/retrait">${msg("establishmentWithdrawReferent")}</a></li></#if>
        <#if !person.disabled><li><a id="establishment-disable" href="${person.url}/desactivation">${msg("establishmentDisable")}</a></li></#if>
      </ul>
    </#if>
  </div>
  <p class="g-back"><a href="${listUrl}">${msg("establishmentBackToPeople", establishmentName)}</a></p>
</@layout.page>
