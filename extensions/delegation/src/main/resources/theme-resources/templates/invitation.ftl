<#-- DEL-2: which doctor authorises whom to what, and the login by card or e-CPS. -->
<#import "portal-layout.ftl" as layout>
<#import "invitation-parts.ftl" as parts>
<@layout.page title=msg("invitationTitle")>
  <p id="invitation-doctor"><strong>${msg("invitationDoctor", doctor)}</strong></p>
  <@parts.what/>
  <p>${msg("invitationHow")}</p>
  <#if !means?has_content>
    <p class="g-message g-message--warning">${msg("invitationNoMeans")}</p>
  </#if>
  <@parts.logins offered=means/>
</@layout.page>
