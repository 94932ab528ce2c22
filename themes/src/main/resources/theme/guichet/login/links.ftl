<#-- A link that opens beside the login, so that the login under way is not lost, and says so. -->
<#macro external href label>
<a href="${href}" target="_blank" rel="noopener noreferrer">${label}<span class="g-hidden"> ${msg("layoutNewWindow")}</span></a><#t>
</#macro>
