"""Numbers of Retell, with agents by weight, webhooks and a trunk: about 1 KB each."""

from .chance import DIGITS

VERSIONS = ["latest", "latest_published", "prod", "canary", 0, 7, 31]
COUNTRIES = ["US", "CA", "MX", "GB", "IE", "FR", "NL", "DE", "AT", "JP"]
PLACES = ["Harbour clinic, day line", "Büro für Rückfragen", "Ticket office", "Night desk 🌙"]


def agents(chance):
    weights = chance.choice([[1], [0.5, 0.5], [0.25, 0.75], [0.2, 0.3, 0.5], [0.1, 0.1, 0.8]])
    made = [{"agent_id": f"agent_{chance.getrandbits(80):020x}{DIGITS}"} for _ in weights]
    for agent, weight in zip(made, weights):
        if chance.random() < 0.5:
            agent["agent_version"] = chance.choice(VERSIONS)
        agent["weight"] = weight
    return made


def body(chance):
    area, exchange, last = chance.randrange(201, 989), chance.randrange(200, 999), DIGITS
    # 211, 311 … are no area codes.
    area += area % 100 == 11
    made = {
        "phone_number": f"+1{area}{exchange}{last}",
        "phone_number_type": chance.choice(["retell-twilio", "retell-telnyx"]),
        "phone_number_pretty": f"+1 ({area}) {exchange}-{last}",
        "area_code": area,
        "nickname": f"{chance.choice(PLACES)} {last}",
        "allowed_inbound_country_list": chance.sample(COUNTRIES, 3),
        "allowed_outbound_country_list": chance.sample(COUNTRIES, 2),
        "inbound_agents": agents(chance),
        "outbound_agents": agents(chance),
        "inbound_sms_agents": agents(chance),
        "inbound_webhook_url": f"https://hooks.example.com/voice/{area}/{last}",
        "last_modification_timestamp": chance.milliseconds(),
        "sip_outbound_trunk_config": {
            "termination_uri": f"trunk{exchange}.sip.example.com",
            "auth_username": f"desk-{last}", "transport": chance.choice(["TLS", "TCP", "UDP"])},
        "fallback_number": f"+44{chance.randrange(200_000, 999_999)}{last}",
    }
    if chance.random() < 0.5:
        made["outbound_sms_agents"] = agents(chance)
    return made


FAULTS = [
    lambda made: made.update(nickname=["late", "shift"]),
    lambda made: made["inbound_agents"][0].update(weight=1.5),
    lambda made: made.update(area_code=str(made["area_code"])),
    lambda made: made.pop("last_modification_timestamp"),
    lambda made: made["sip_outbound_trunk_config"].update(transport="tls"),
    lambda made: made.update(phone_number=made["phone_number"].removeprefix("+1")),
]
