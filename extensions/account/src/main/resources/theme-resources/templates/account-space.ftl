<#import "portal-layout.ftl" as layout>
<@layout.page title=msg("spaceTitle")>
  <p id="space-state">${msg(what)}</p>
  <#if loginUrl?has_content>
    <div class="g-actions"><a class="g-button" id="space-login" href="${loginUrl}">${msg("spaceLogIn")}</a></div>
  </#if>
</@layout.page>
