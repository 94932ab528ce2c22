<#import "portal-layout.ftl" as layout>
<#import "delegation-fields.ftl" as own>
<#import "delegation-words.ftl" as words>
<@layout.page title=msg("delegationChangeTitle")>
  <dl id="delegation-changed">
    <@words.rows delegation=delegation/>
  </dl>
  <p>${msg("delegationChangeAtOnce")}</p>
  <@layout.form id="delegation-change" action=portal.sectionUrl + "/" + delegation.id>
    <@own.rights/>
    <@own.days open=delegation.assistant/>
    <@layout.actions submit=msg("delegationChangeSave") back=portal.sectionUrl/>
  </@layout.form>
</@layout.page>
