<#import "portal-layout.ftl" as layout>
<@layout.page title=msg("invitationOverTitle")>
  <p id="invitation-over">${msg("invitationOverText")}</p>
</@layout.page>
