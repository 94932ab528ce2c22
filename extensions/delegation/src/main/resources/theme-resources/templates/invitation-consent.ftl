<#-- DEL-2, after the login: the person says yes, and that it is them when the card says another name than the doctor. -->
<#import "portal-layout.ftl" as layout>
<#import "invitation-parts.ftl" as parts>
<#import "portal-fields.ftl" as fields>
<@layout.page title=msg("invitationConsentTitle")>
  <p id="invitation-doctor"><strong>${msg("invitationDoctor", doctor)}</strong></p>
  <@parts.what/>
  <p id="invitation-own-name">${msg("invitationOwnName", ownName)}</p>
  <@layout.form action=consentUrl id="invitation-consent">
    <#if otherName>
      <div class="g-message g-message--warning" id="invitation-other-name"><p>${msg("invitationOtherName")}</p></div>
      <@fields.checkbox name="memePersonne" label=msg("invitationSame")/>
    </#if>
    <p>${msg("invitationConsentWhat")}</p>
    <@layout.actions submit=msg("invitationAccept")/>
  </@layout.form>
</@layout.page>
