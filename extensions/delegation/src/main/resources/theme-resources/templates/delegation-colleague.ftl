<#import "portal-layout.ftl" as layout>
<#import "portal-fields.ftl" as fields>
<#import "delegation-fields.ftl" as own>
<@layout.page title=msg("delegationColleagueTitle")>
  <@own.refusal/>
  <p>${msg("delegationColleagueIntro")}</p>
  <p class="g-required">${msg("layoutRequiredFields")}</p>
  <@layout.form id="delegation-colleague" action=portal.sectionUrl + "/colleague">
    <fieldset>
      <legend>${msg("delegationColleagueLegend")}</legend>
      <@own.names/>
      <@fields.text name="identifier" label=msg("delegationIdentifier") value=values.identifier required=true help=msg("delegationIdentifierHelp")/>
    </fieldset>
    <@own.rights/>
    <@own.days/>
    <@layout.actions submit=msg("delegationColleagueSave") back=portal.sectionUrl/>
  </@layout.form>
</@layout.page>
