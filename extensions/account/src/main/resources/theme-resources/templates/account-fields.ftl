<#-- Fields of the forms of this module: each error tied to its field, and all of them in a summary above the form. -->

<#macro summary problems id="account-problems">
  <#if problems?has_content>
    <div class="g-message g-message--error" role="alert" id="${id}" tabindex="-1">
      <p><strong>${msg("accountProblemsTitle")}</strong></p>
      <ul>
        <#list problems as problem>
          <li><a href="#${problem.field}">${problem.text}</a></li>
        </#list>
      </ul>
    </div>
  </#if>
</#macro>

<#macro group name label required=false>
  <div class="${properties.kcFormGroupClass!}">
    <div class="${properties.kcFormGroupLabelClass!}">
      <label for="${name}" class="${properties.kcFormLabelClass!}">
        <span class="${properties.kcFormLabelTextClass!}">${label}</span>
        <#if required><span class="${properties.kcInputRequiredClass!}" aria-hidden="true">&#42;</span></#if>
      </label>
    </div>
    <#nested>
  </div>
</#macro>

<#macro errors name problems>
  <div id="${name}-error">
    <#list problems?filter(problem -> problem.field == name) as problem>
      <div class="${properties.kcFormHelperTextClass!}">
        <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}">
          <span class="${properties.kcInputErrorMessageClass!}">${problem.text}</span>
        </div>
      </div>
    </#list>
  </div>
</#macro>

<#function isWrong name problems>
  <#return problems?filter(problem -> problem.field == name)?has_content>
</#function>

<#macro locked name label value>
  <@group name=name label=label>
    <span class="${properties.kcInputClass!} ${properties.kcFormReadOnlyClass!}">
      <input id="${name}" type="text" value="${value}" readonly autocomplete="off" aria-describedby="account-locked-help"/>
    </span>
  </@group>
</#macro>

<#macro text name label value problems autocomplete required=false type="text" inputmode="" maxlength=255 help="">
  <@group name=name label=label required=required>
    <#if help?has_content>
      <div class="${properties.kcInputHelperTextItemTextClass!}" id="${name}-help">${help}</div>
    </#if>
    <span class="${properties.kcInputClass!} <#if isWrong(name, problems)>${properties.kcError!}</#if>">
      <input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" maxlength="${maxlength?c}"
             <#if inputmode?has_content>inputmode="${inputmode}"</#if>
             <#if required>aria-required="true"</#if>
             <#if isWrong(name, problems)>aria-invalid="true"</#if>
             aria-describedby="${name}-error<#if help?has_content> ${name}-help</#if>"/>
    </span>
    <@errors name=name problems=problems/>
  </@group>
</#macro>

<#macro secret name label problems help="" autocomplete="new-password">
  <@group name=name label=label required=true>
    <div class="${properties.kcInputGroup!}">
      <div class="${properties.kcInputGroupItemClass!} ${properties.kcFill!}">
        <span class="${properties.kcInputClass!} <#if isWrong(name, problems)>${properties.kcError!}</#if>">
          <input id="${name}" name="${name}" type="password" value="" autocomplete="${autocomplete}" aria-required="true"
                 <#if isWrong(name, problems)>aria-invalid="true"</#if>
                 aria-describedby="${name}-error<#if help?has_content> ${help}</#if>"/>
        </span>
      </div>
      <div class="${properties.kcInputGroupItemClass!}">
        <button class="${properties.kcFormPasswordVisibilityButtonClass!}" type="button" aria-label="${msg('showPassword')}"
                aria-controls="${name}" data-password-toggle id="${name}-show-password"
                data-icon-show="${properties.kcFormPasswordVisibilityIconShow!}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide!}"
                data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}">
          <i class="${properties.kcFormPasswordVisibilityIconShow!}" aria-hidden="true"></i>
        </button>
      </div>
    </div>
    <@errors name=name problems=problems/>
  </@group>
</#macro>

<#-- A new password, typed twice, with the rules it has to keep. -->
<#macro newPassword rules problems>
  <#if rules?has_content>
    <div id="account-password-rules">
      <p>${msg("accountPasswordRules")}</p>
      <ul>
        <#list rules as rule, figure><li>${msg(rule, figure)}</li></#list>
      </ul>
    </div>
  </#if>
  <@secret name="password" label=msg("accountPassword") problems=problems help=rules?has_content?then("account-password-rules", "")/>
  <@secret name="passwordConfirm" label=msg("accountPasswordConfirm") problems=problems/>
</#macro>

<#-- Where somebody practises. -->
<#macro practice values problems>
  <@text name="streetAddress" label=msg("accountStreetAddress") value=values.streetAddress problems=problems autocomplete="street-address"/>
  <@text name="postcode" label=msg("accountPostcode") value=values.postcode problems=problems autocomplete="postal-code" required=true maxlength=12/>
  <@text name="town" label=msg("accountTown") value=values.town problems=problems autocomplete="address-level2" required=true maxlength=100/>
</#macro>

<#macro telephone value problems>
  <@text name="telephone" label=msg("accountTelephone") value=value problems=problems autocomplete="tel" type="tel" maxlength=32/>
</#macro>

<#-- choices: a list of maps with "code" and "label". -->
<#macro choice name label empty choices value problems>
  <@group name=name label=label required=true>
    <span class="${properties.kcInputClass!} <#if isWrong(name, problems)>${properties.kcError!}</#if>">
      <select class="g-input" id="${name}" name="${name}" aria-required="true"<#if isWrong(name, problems)> aria-invalid="true"</#if> aria-describedby="${name}-error">
        <option value="">${empty}</option>
        <#list choices as choice>
          <option value="${choice.code}"<#if choice.code == value> selected</#if>>${choice.label}</option>
        </#list>
      </select>
    </span>
    <@errors name=name problems=problems/>
  </@group>
</#macro>
