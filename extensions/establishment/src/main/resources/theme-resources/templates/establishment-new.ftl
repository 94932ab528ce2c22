<#import "portal-layout.ftl" as layout>
<#import "portal-fields.ftl" as fields>
<#import "establishment-parts.ftl" as parts>
<@layout.page title=professional?then(msg("establishmentProfessional"), msg("establishmentNew"))>
  <p><#if professional>${msg("establishmentProfessionalIntro", establishment.name)}<#else>${msg("establishmentNewIntro", establishment.name)}</#if></p>
  <p class="g-required">${msg("layoutRequiredFields")}</p>
  <@layout.form action="" id="establishment-person-form">
    <@fields.text name="family" label=msg("establishmentFamily") value=typed.family required=true/>
    <@fields.text name="given" label=msg("establishmentGiven") value=typed.given required=true/>
    <#if professional>
      <@fields.text name="number" label=msg("establishmentNumber") value=typed.number required=true inputmode="numeric" maxlength=40 help=msg("establishmentNumberHelp")/>
    <#else>
      <@fields.text name="email" label=msg("establishmentEmail") value=typed.email required=true type="email" maxlength=254/>
      <@fields.text name="username" label=msg("establishmentUsername") value=typed.username maxlength=60 help=msg("establishmentUsernameHelp")/>
      <@fields.select name="profession" label=msg("establishmentProfession") choices=[{"value": "", "label": msg("establishmentProfessionNone")}] + professions value=typed.profession/>
    </#if>
    <@fields.checkbox name="referent" label=msg("establishmentReferentToo") checked=typed.referent help=msg("establishmentReferentHelp")/>
    <@layout.actions submit=msg("establishmentAdd") back=establishment.url/>
  </@layout.form>
  <@parts.support url=establishment.supportUrl/>
</@layout.page>
