<#import "portal-layout.ftl" as layout>
<#import "portal-fields.ftl" as fields>
<#import "delegation-fields.ftl" as own>
<@layout.page title=msg("delegationAssistantTitle")>
  <@own.refusal/>
  <p>${msg("delegationAssistantIntro")}</p>
  <p class="g-required">${msg("layoutRequiredFields")}</p>
  <@layout.form id="delegation-assistant" action=portal.sectionUrl + "/assistant">
    <fieldset>
      <legend>${msg("delegationAssistantLegend")}</legend>
      <@own.names/>
      <@fields.text name="email" label=msg("delegationEmail") value=values.email type="email" required=true help=msg("delegationEmailHelp")/>
    </fieldset>
    <@own.rights/>
    <@own.days open=true/>
    <@layout.actions submit=msg("delegationAssistantSend") back=portal.sectionUrl/>
  </@layout.form>
</@layout.page>
