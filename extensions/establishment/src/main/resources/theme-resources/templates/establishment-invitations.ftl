<#import "portal-layout.ftl" as layout>
<@layout.page title=msg("establishmentInvitations")>
  <#if invitations?has_content>
    <p>${msg("establishmentInvitationsIntro")}</p>
    <#list invitations as invitation>
      <h2>${invitation.name}</h2>
      <p><#if invitation.referent>${msg("establishmentInvitedReferent", invitation.on)}<#else>${msg("establishmentInvitedOn", invitation.on)}</#if></p>
      <@layout.form action=invitation.url>
        <div class="g-actions">
          <button class="g-button" type="submit" name="accept" value="on">${msg("establishmentAccept")}<span class="g-hidden"> ${invitation.name}</span></button>
          <button class="g-button g-button--secondary" type="submit" name="decline" value="on">${msg("establishmentDecline")}<span class="g-hidden"> ${invitation.name}</span></button>
        </div>
      </@layout.form>
    </#list>
  <#else>
    <p id="establishment-no-invitation">${msg("establishmentNoInvitation")}</p>
  </#if>
  <p><a href="${homeUrl}">${msg("establishmentNavigation")}</a></p>
</@layout.page>
