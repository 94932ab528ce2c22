<#import "portal-layout.ftl" as layout>
<#import "delegation-words.ftl" as words>
<@layout.page title=msg("delegationEndTitle")>
  <dl id="delegation-ending">
    <@words.rows delegation=delegation/>
  </dl>
  <@layout.confirm id="delegation-end" action=portal.sectionUrl + "/" + delegation.id + "/end" question=msg(delegation.given?then("delegationEndGivenWhat", "delegationEndReceivedWhat")) submit=msg("delegationEndConfirm") back=portal.sectionUrl>
    <p>${msg("delegationEndAtOnce")}</p>
  </@layout.confirm>
</@layout.page>
