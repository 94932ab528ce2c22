<#-- Fields of forms: each error tied to its field; all of them stand in the layout's summary as well. -->

<#function isWrong name>
  <#return portal.errors?filter(error -> error.field == name)?has_content>
</#function>

<#macro errors name>
  <#if isWrong(name)>
    <div id="${name}-error">
      <#list portal.errors?filter(error -> error.field == name) as error>
        <div class="${properties.kcFormHelperTextClass!}">
          <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}">
            <span class="${properties.kcInputErrorMessageClass!}">${error.text}</span>
          </div>
        </div>
      </#list>
    </div>
  </#if>
</#macro>

<#macro described name help=""><#if isWrong(name) || help?has_content> aria-describedby="<#if isWrong(name)>${name}-error </#if><#if help?has_content>${name}-help</#if>"</#if><#if isWrong(name)> aria-invalid="true"</#if></#macro>

<#macro group name label required=false help="">
  <div class="${properties.kcFormGroupClass!}">
    <div class="${properties.kcFormGroupLabelClass!}">
      <label for="${name}" class="${properties.kcFormLabelClass!}">
        <span class="${properties.kcFormLabelTextClass!}">${label}</span>
        <#if required><span class="${properties.kcInputRequiredClass!}" aria-hidden="true">&#42;</span></#if>
      </label>
    </div>
    <#if help?has_content><div class="${properties.kcInputHelperTextItemTextClass!}" id="${name}-help">${help}</div></#if>
    <#nested>
    <@errors name=name/>
  </div>
</#macro>

<#macro text name label value="" required=false type="text" autocomplete="off" inputmode="" maxlength=255 help="">
  <@group name=name label=label required=required help=help>
    <span class="${properties.kcInputClass!} <#if isWrong(name)>${properties.kcError!}</#if>">
      <input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" maxlength="${maxlength?c}"<#if inputmode?has_content> inputmode="${inputmode}"</#if><#if required> aria-required="true"</#if><@described name=name help=help/>>
    </span>
  </@group>
</#macro>

<#macro file name label accept help="">
  <@group name=name label=label required=true help=help>
    <input class="g-input" id="${name}" name="${name}" type="file" accept="${accept}" aria-required="true"<@described name=name help=help/>>
  </@group>
</#macro>

<#-- choices: a list of maps with "value" and "label". -->
<#macro select name label choices value="" required=false help="">
  <@group name=name label=label required=required help=help>
    <select class="g-input" id="${name}" name="${name}"<#if required> aria-required="true"</#if><@described name=name help=help/>>
      <#list choices as choice>
        <option value="${choice.value}"<#if choice.value == value> selected</#if>>${choice.label}</option>
      </#list>
    </select>
  </@group>
</#macro>

<#-- choices: a list of maps with "value" and "label". The field's name is the id of the first button, for the summary's link. -->
<#macro radios name legend choices value="" help="">
  <fieldset<@described name=name help=help/>>
    <legend>${legend}</legend>
    <#if help?has_content><p class="g-hint" id="${name}-help">${help}</p></#if>
    <div>
      <#list choices as choice>
        <div class="${properties.kcCheckboxClass!}">
          <input type="radio" id="${name}<#if choice?index gt 0>-${choice.value}</#if>" name="${name}" value="${choice.value}"<#if choice.value == value> checked</#if>>
          <label class="${properties.kcCheckboxLabelClass!}" for="${name}<#if choice?index gt 0>-${choice.value}</#if>">${choice.label}</label>
        </div>
      </#list>
    </div>
    <@errors name=name/>
  </fieldset>
</#macro>

<#macro checkbox name label checked=false help="">
  <div class="${properties.kcFormGroupClass!}">
    <div class="${properties.kcCheckboxClass!}">
      <input class="${properties.kcCheckboxInputClass!}" type="checkbox" id="${name}" name="${name}" value="on"<#if checked> checked</#if><@described name=name help=help/>>
      <label class="${properties.kcCheckboxLabelClass!}" for="${name}">${label}</label>
    </div>
    <#if help?has_content><p class="g-hint" id="${name}-help">${help}</p></#if>
    <@errors name=name/>
  </div>
</#macro>
