<#-- The panels with the form of a new account: a self-employed professional's (ACC-1) and an invited assistant's (DEL-2). -->
<#import "buttons.ftl" as buttons>
<#import "account-fields.ftl" as fields>

<#macro selfEmployed>
  <section class="account-panel" aria-labelledby="account-create-title">
    <h2 id="account-create-title">${msg("accountCreateTitle")}</h2>
    <#if mayLink><p>${msg("accountCreateWho")}</p></#if>
    <@fields.summary problems=problems/>
    <p>${msg("accountFirstConnectionIntro")}</p>
    <form id="account-first-connection" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
      <@identityLocked>
        <@fields.locked name="speciality" label=msg("accountSpeciality") value=identity.speciality/>
      </@identityLocked>
      <@account/>
      <fieldset class="account-group">
        <legend>${msg("accountPracticeLegend")}</legend>
        <@fields.telephone value=values.telephone problems=problems/>
        <@fields.practice values=values problems=problems/>
      </fieldset>
      <@buttons.actionGroup>
        <@buttons.button id="account-create" name="create" label="accountCreate"/>
      </@buttons.actionGroup>
    </form>
  </section>
</#macro>

<#macro assistant>
  <section class="account-panel" aria-labelledby="account-create-title">
    <h2 id="account-create-title">${msg("assistantTitle")}</h2>
    <p id="account-inviter">${msg("assistantWho", inviterName)}</p>
    <@fields.summary problems=problems/>
    <p>${msg("accountFirstConnectionIntro")}</p>
    <form id="account-assistant" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
      <@identityLocked>
        <#if declaredProfessions?has_content>
          <@fields.choice name="declaredProfession" label=msg("accountProfession") empty=msg("assistantProfessionChoose") choices=declaredProfessions value=values.declaredProfession problems=problems/>
        </#if>
      </@identityLocked>
      <@account>
        <@fields.telephone value=values.telephone problems=problems/>
      </@account>
      <@buttons.actionGroup>
        <@buttons.button id="account-create" name="create" label="accountCreate"/>
      </@buttons.actionGroup>
    </form>
  </section>
</#macro>

<#macro identityLocked>
  <fieldset class="account-group">
    <legend>${msg("accountIdentityLegend")}</legend>
    <p id="account-locked-help">${msg("accountIdentityLocked")}</p>
    <@fields.locked name="lastName" label=msg("accountLastName") value=identity.lastName/>
    <@fields.locked name="firstName" label=msg("accountFirstName") value=identity.firstName/>
    <#if identity.profession?has_content>
      <@fields.locked name="profession" label=msg("accountProfession") value=identity.profession/>
    </#if>
    <#nested>
  </fieldset>
</#macro>

<#macro account>
  <fieldset class="account-group">
    <legend>${msg("accountLoginLegend")}</legend>
    <@fields.text name="email" label=msg("accountEmail") value=values.email problems=problems autocomplete="email" type="email" required=true help=msg("accountEmailHelp")/>
    <@fields.newPassword rules=passwordRules problems=problems/>
    <#nested>
  </fieldset>
</#macro>
