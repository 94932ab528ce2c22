<#import "portal-layout.ftl" as layout>
<@layout.page title=msg(refusedTitle)>
  <p id="portal-refused">${msg(refusedText)}</p>
  <#if portal.sectionUrl??><p><a id="portal-again" href="${portal.sectionUrl}">${msg("portalAgain")}</a></p></#if>
</@layout.page>
