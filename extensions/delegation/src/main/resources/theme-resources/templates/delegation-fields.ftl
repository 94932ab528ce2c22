<#-- What the forms that give and change a delegation have in common. -->
<#import "portal-fields.ftl" as fields>

<#-- Why nothing was given, for no fault of what was typed. -->
<#macro refusal>
  <#if refused??>
    <div class="g-message g-message--error" role="alert" id="delegation-refused"><p>${msg(refused)}</p></div>
  </#if>
</#macro>

<#function choices>
  <#return accesses?map(access -> {"value": access.word, "label": msg(access.key)})>
</#function>

<#-- The three rights in the words of the manual (001, III), each with one access. -->
<#macro rights>
  <fieldset aria-describedby="delegation-rights-help">
    <legend>${msg("delegationRights")}</legend>
    <p id="delegation-rights-help">${msg("delegationRightsHelp")}</p>
    <@fields.select name="dossiers" label=msg("delegationRightDossiers") choices=choices() value=values.dossiers/>
    <@fields.select name="medical" label=msg("delegationRightMedical") choices=choices() value=values.medical/>
    <@fields.select name="autonomy" label=msg("delegationRightAutonomy") choices=choices() value=values.autonomy/>
  </fieldset>
</#macro>

<#macro names>
  <@fields.text name="familyName" label=msg("delegationFamilyName") value=values.familyName required=true/>
  <@fields.text name="givenName" label=msg("delegationGivenName") value=values.givenName required=true/>
</#macro>

<#-- A colleague has a period; an assistant may stay until one of the two ends it. -->
<#macro days open=false>
  <fieldset>
    <legend>${msg("delegationPeriod")}</legend>
    <#if asksFrom>
      <@fields.text name="from" label=msg("delegationFrom") value=values.from type="date" required=true maxlength=10/>
    </#if>
    <#if open>
      <@fields.text name="until" label=msg("delegationUntilOptional") value=values.until type="date" maxlength=10 help=msg("delegationUntilOptionalHelp")/>
    <#else>
      <@fields.text name="until" label=msg("delegationUntil") value=values.until type="date" required=true maxlength=10 help=msg("delegationUntilHelp")/>
    </#if>
  </fieldset>
</#macro>
