<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "account-fields.ftl" as fields>
<#import "account-linking.ftl" as linking>
<#assign mayCreate = !reason?has_content>
<@layout.registrationLayout bodyClass=(mayLink && mayCreate)?then("g-body--wide", "") displayMessage=!(problems?has_content || linkProblems?has_content) displayRequiredFields=true; section>
    <#if section = "header">
        ${msg("accountFirstConnectionTitle")}
    <#elseif section = "form">
        <div class="account-panels">
            <#if mayLink>
                <@linking.panel/>
            </#if>
            <#if mayCreate>
                <section class="account-panel" aria-labelledby="account-create-title">
                    <h2 id="account-create-title">${msg("accountCreateTitle")}</h2>
                    <#if mayLink><p>${msg("accountCreateWho")}</p></#if>
                    <@fields.summary problems=problems/>
                    <p>${msg("accountFirstConnectionIntro")}</p>
                    <form id="account-first-connection" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
                        <fieldset class="account-group">
                            <legend>${msg("accountIdentityLegend")}</legend>
                            <p id="account-locked-help">${msg("accountIdentityLocked")}</p>
                            <@fields.locked name="lastName" label=msg("accountLastName") value=identity.lastName/>
                            <@fields.locked name="firstName" label=msg("accountFirstName") value=identity.firstName/>
                            <@fields.locked name="profession" label=msg("accountProfession") value=identity.profession/>
                            <@fields.locked name="speciality" label=msg("accountSpeciality") value=identity.speciality/>
                        </fieldset>
                        <fieldset class="account-group">
                            <legend>${msg("accountLoginLegend")}</legend>
                            <@fields.text name="email" label=msg("accountEmail") value=values.email problems=problems autocomplete="email" type="email" required=true help=msg("accountEmailHelp")/>
                            <@fields.newPassword rules=passwordRules problems=problems/>
                        </fieldset>
                        <fieldset class="account-group">
                            <legend>${msg("accountPracticeLegend")}</legend>
                            <@fields.practice values=values problems=problems/>
                        </fieldset>
                        <@buttons.actionGroup>
                            <@buttons.button id="account-create" name="create" label="accountCreate"/>
                        </@buttons.actionGroup>
                    </form>
                </section>
            <#else>
                <section class="account-panel" aria-labelledby="account-none-title">
                    <h2 id="account-none-title">${msg("accountNoneTitle")}</h2>
                    <p id="account-not-entitled-reason">${msg(reason)}</p>
                </section>
            </#if>
        </div>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="account-abandon" href=url.loginRestartFlowUrl label="accountAbandon"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
