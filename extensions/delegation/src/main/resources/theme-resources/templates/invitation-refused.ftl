<#import "portal-layout.ftl" as layout>
<#import "invitation-parts.ftl" as parts>
<@layout.page title=msg("invitationRefusedTitle")>
  <div class="g-message g-message--error" role="alert" id="invitation-refused"><p>${msg(cause)}</p></div>
  <#if cause == "invitationByCardOrEcps">
    <p id="invitation-doctor">${msg("invitationDoctor", doctor)}</p>
    <@parts.logins offered=means/>
  </#if>
</@layout.page>
