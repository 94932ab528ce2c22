<#import "portal-layout.ftl" as layout>
<#import "portal-fields.ftl" as fields>
<@layout.page title=msg("spaceTitle")>
  <p>${msg("spaceIntro")}</p>
  <p class="g-required">${msg("layoutRequiredFields")}</p>
  <@layout.form action=action id="space-form">
    <@fields.text name="telephone" label=msg("accountTelephone") value=values.telephone type="tel" autocomplete="tel" maxlength=32/>
    <@fields.text name="streetAddress" label=msg("accountStreetAddress") value=values.streetAddress autocomplete="street-address"/>
    <@fields.text name="postcode" label=msg("accountPostcode") value=values.postcode required=true autocomplete="postal-code" maxlength=12/>
    <@fields.text name="town" label=msg("accountTown") value=values.town required=true autocomplete="address-level2" maxlength=100/>
    <@layout.actions submit=msg("spaceSubmit") id="space-open"/>
  </@layout.form>
</@layout.page>
