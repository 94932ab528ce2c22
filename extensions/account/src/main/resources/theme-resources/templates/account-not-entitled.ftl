<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("accountNotEntitledTitle")}
    <#elseif section = "form">
        <p>${msg("accountNotEntitledReadAs")}</p>
        <dl class="account-identity" id="account-identity">
            <#if identity.lastName?has_content>
                <dt>${msg("accountLastName")}</dt><dd>${identity.lastName}</dd>
                <dt>${msg("accountFirstName")}</dt><dd>${identity.firstName}</dd>
            </#if>
            <#if identity.profession?has_content>
                <dt>${msg("accountProfession")}</dt><dd>${identity.profession}</dd>
            </#if>
            <#if identity.speciality?has_content>
                <dt>${msg("accountSpeciality")}</dt><dd>${identity.speciality}</dd>
            </#if>
            <dt>${msg("accountIdentifier")}</dt><dd>${identity.identifier}</dd>
        </dl>
        <p id="account-not-entitled-reason"><strong>${msg(reason)}</strong></p>
        <h2>${msg("accountHowToGetOne")}</h2>
        <p>${msg("accountHowToGetOneIntro")}</p>
        <dl id="account-regions" class="account-regions">
            <#list regions as contact>
                <dt>${contact.region}</dt>
                <dd>${contact.text}<#if contact.link?has_content> <a href="${contact.link}" rel="noopener noreferrer">${contact.linkText}</a></#if></dd>
            </#list>
        </dl>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="account-other-means" href=url.loginRestartFlowUrl label="accountOtherMeans"/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
