<#import "portal-layout.ftl" as layout>
<#import "establishment-parts.ftl" as parts>
<@layout.page title=msg("establishmentNavigation")>
  <#if pendingCount gt 0>
    <div class="g-message" id="establishment-pending"><p><a href="${invitationsUrl}">${msg("establishmentPending", pendingCount)}</a></p></div>
  </#if>
  <#if managed?has_content>
    <h2>${msg("establishmentManaged")}</h2>
    <ul id="establishment-managed">
      <#list managed as place><li><a href="${place.url}">${place.name}</a></li></#list>
    </ul>
  </#if>
  <#if own?has_content>
    <h2>${msg("establishmentOwn")}</h2>
    <ul id="establishment-own">
      <#list own as place><li>${place.name}<@parts.support url=place.supportUrl/></li></#list>
    </ul>
  <#else>
    <p id="establishment-none">${msg("establishmentNone")}</p>
  </#if>
  <#if !managed?has_content><p id="establishment-ask">${msg("establishmentReferentsAlone")}</p></#if>
</@layout.page>
