<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "account-fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!problems?has_content displayRequiredFields=true; section>
    <#if section = "header">
        ${msg("accountFirstConnectionTitle")}
    <#elseif section = "form">
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
                <#if passwordRules?has_content>
                    <div id="account-password-rules">
                        <p>${msg("accountPasswordRules")}</p>
                        <ul>
                            <#list passwordRules as rule, figure><li>${msg(rule, figure)}</li></#list>
                        </ul>
                    </div>
                </#if>
                <@fields.secret name="password" label=msg("accountPassword") problems=problems help=passwordRules?has_content?then("account-password-rules", "")/>
                <@fields.secret name="passwordConfirm" label=msg("accountPasswordConfirm") problems=problems/>
            </fieldset>
            <fieldset class="account-group">
                <legend>${msg("accountPracticeLegend")}</legend>
                <@fields.text name="telephone" label=msg("accountTelephone") value=values.telephone problems=problems autocomplete="tel" type="tel" maxlength=32/>
                <@fields.text name="streetAddress" label=msg("accountStreetAddress") value=values.streetAddress problems=problems autocomplete="street-address"/>
                <@fields.text name="postcode" label=msg("accountPostcode") value=values.postcode problems=problems autocomplete="postal-code" required=true maxlength=12/>
                <@fields.text name="town" label=msg("accountTown") value=values.town problems=problems autocomplete="address-level2" required=true maxlength=100/>
            </fieldset>
            <@buttons.actionGroup>
                <@buttons.button id="account-create" name="create" label="accountCreate"/>
            </@buttons.actionGroup>
        </form>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="account-abandon" href=url.loginRestartFlowUrl label="accountAbandon"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
