// Generated from the data files of Unicode 17.0.

/// Properties that the standard library does not offer: one line for each, with the names and the
/// ranges. A range is the distance from the one before and, after a point, its length if that is
/// not 1; both in base 36. `Latn,Latin 1t.q 6.q` begins with U+0041, 26 of them.
enum ScriptTable {
  /// Script: every scalar has one.
  static let scripts = """
    Adlm,Adlam 2olc.24 4.a 4.2
    Aghb,Caucasian_Albanian 1flc.1g b
    Ahom 1j40.r 2.f 4.n
    Arab,Arabic 16o.5 1.6 1.e 1.3 1.w 1.a b.q 1.30 1.y 28.1c 6o.y 5.23 1.t 1bv4.dq 2.40 w.g \
    34.5 1.3r 31f.v 1v.6 8.9 x.6 181s.4 1.r 1.2 1 2 1.a 1.4 1 1 6 4 1 1 1.3 1.2 1 2 1 1 1 1 \
    1.2 1 2.4 1.7 1.4 1.4 1 1.a 1.h 5.3 1.5 1.h 1g.2
    Armi,Imperial_Aramaic 1g74.m 1.9
    Armn,Armenian 10x.12 2.1e 2.3 1chv.5
    Avst,Avestan 1gqo.1i 3.7
    Bali,Balinese 5c0.25 1.1e
    Bamu,Bamum www.2g 124o.ft
    Bass,Bassa_Vah 1zo0.u 2.6
    Batk,Batak 5hc.1g 8.4
    Beng,Bengali 1vk.4 1.8 2.2 2.m 1.7 1 3.4 2.9 2.2 2.4 8 4.2 1.5 2.p
    Berf,Beria_Erfe 20f4.p 2.p
    Bhks,Bhaiksuki 1k3k.9 1.19 1.e a.t
    Bopo,Bopomofo kq.2 93t.17 34.w
    Brah,Brahmi 1hq8.26 4.10 9
    Brai,Braille 7wg.74
    Bugi,Buginese 54w.s 2.2
    Buhd,Buhid 4lc.k
    Cakm,Chakma 1hxc.1h 1.i
    Cans,Canadian_Aboriginal 3y8.hs fk.1y 1ewq.g
    Cari,Carian 1f34.1d
    Cham xkw.1j 9.e 2.a 2.4
    Cher,Cherokee 3vk.2e 2.6 twy.28
    Chrs,Chorasmian 1ho0.s
    Copt,Coptic,Qaac rm.e 80g.38 5.7
    Cpmn,Cypro_Minoan 1nyo.2r
    Cprt,Cypriot 1g5c.6 2 1.18 1.2 3 2
    Cyrl,Cyrillic sg.3p 2.4p 4ls.b 4g 24 38n.w nr4.2o ham.2 18n4.1q x
    Deva,Devanagari 1s0.29 4.f 2.q vhc.w mio.a
    Diak,Dives_Akuru 1ji8.7 2 2.8 1.2 1.u 1.2 2.c 9.a
    Dogr,Dogra 1jb4.1o
    Dsrt,Deseret 1fcw.28
    Dupl,Duployan 2fpc.2z 5.d 3.9 7.a 2.4
    Egyp,Egyptian_Hieroglyphs 1o1s.uu a.32z
    Elba,Elbasan 1fk0.14
    Elym,Elymaic 1hpc.n
    Ethi,Ethiopic 3k0.21 1.4 2.7 1 1.4 2.15 1.4 2.x 1.4 2.7 1 1.4 2.f 1.1l 1.4 2.1v 2.w 3.q \
    546.n 9.7 1.7 1.7 1.7 1.7 1.7 1.7 1.7 opu.6 2.6 2.6 9.7 1.7 1qk1.7 1.4 1.2 1.f
    Gara,Garay 1h6o.12 3.t 8.2
    Geor,Georgian 3a8.12 1 5 2.17 1.4 2a8.17 2.3 37k.12 1 5
    Glag,Glagolitic 8ow.2o 2e1s.7 1.h 2.7 1.2 1.5
    Gong,Gunjala_Gondi 1kdc.6 1.2 1.11 1.2 1.6 7.a
    Gonm,Masaram_Gondi 1kao.7 1.2 1.18 3 1.2 1.9 8.a
    Goth,Gothic 1f74.r
    Gran,Grantha 1ibk.4 1.8 2.2 2.m 1.7 1.2 1.5 2.9 2.2 2.3 2 6 5.7 2.7 3.5
    Grek,Greek og.4 1.3 2.4 1 4 1 1.3 1 1.k 1.1r e.g 4yu.5 1e.5 4.5 2c 8w.m 2.6 2.12 2.6 2.8 1 \
    1 1 1.v 2.1h 1.f 1.e 2.6 1.j 2.3 1.9 87 rb2 gyi.27 h 155r.1y
    Gujr,Gujarati 22p.3 1.9 1.3 1.m 1.7 1.2 1.5 2.a 1.3 1.3 2 f.4 2.c 7.7
    Gukh,Gurung_Khema 1xq8.1m
    Guru,Gurmukhi 1z5.3 1.6 4.2 2.m 1.7 1.2 1.2 1.2 2 1.5 4.2 2.3 3 7.4 1 7.h
    Hang,Hangul 3cw.74 5ym.2 75.2m 35.v 1t.v nhd.t hv.8mc c.n 4.1d 7tw.v 3.6 2.6 2.6 2.3
    Hani,Han 96o.q 1.2h c.5y 1b 1 p.9 e.4 qs.534 1s.g74 hkw.a6 2.2y n48.2 c.7 sg9.wyo w.3dq \
    2.4ge 2.5rl f.ha 1wi.f2 15u.3t7 5.6ju
    Hano,Hanunoo 4kg.l
    Hatr,Hatran 1gbk.j 1.2 5.5
    Hebr,Hebrew 13l.1j 8.r 4.6 1cfc.q 1.5 1 1.2 1.2 1.a
    Hira,Hiragana 9j5.2e 6.3 23q9.7z i t.3 crx
    Hluw,Anatolian_Hieroglyphs 1s00.g7
    Hmng,Pahawh_Hmong 1zpc.1y a.a 1.7 1.l 5.j
    Hmnp,Nyiakeng_Puachue_Hmong 2n0g.19 3.e 2.a 4.2
    Hung,Old_Hungarian 1h1c.1f d.1f 7.6
    Ital,Old_Italic 1f5s.10 9.3
    Java,Javanese xhc.26 2.a 4.2
    Kali,Kayah_Li xds.1a 1
    Kana,Katakana 9lt.2i 2.3 6o.g 5s.1b 1.2g 14b2.a 1.19 ytu.4 1.7 1.2 1 7z.3 1e e.4
    Kawi 1kow.h 1.15 3.t
    Khar,Kharoshthi 1gjk.4 1.2 5.8 1.3 1.t 2.3 4.a 7.9
    Khmr,Khmer 4n4.2m 2.a 6.a di.w
    Khoj,Khojki 1i4g.i 1.1b
    Kits,Khitan_Small_Script 20o4 5cr.d2 15
    Knda,Kannada 2gw.d 1.3 1.n 1.a 1.5 2.9 1.3 1.4 7.2 5.3 1.4 2.a 1.3
    Krai,Kirat_Rai 205c.1m
    Kthi,Kaithi 1hts.1v a
    Lana,Tai_Tham 55s.1r 1.t 2.b 6.a 6.e
    Laoo,Lao 2v5.2 1 1.5 1.o 1 1.n 2.5 1 1.7 1.a 2.4
    Latn,Latin 1t.q 6.q 1b f 5.n 1.v 1.ch 13.5 55n.12 6.1d 5.4 5.d 1.1y 1t.74 a9 d g.d 3x.2 6 \
    r h.15 253.w o82.2u 3.2a k.f mo.17 1.9 1.4 fpy.7 t6.q 6.q 1lx.6 1.16 1.9 16it.v 6.6
    Lepc,Lepcha 5j4.1k 3.f 3.3
    Limb,Limbu 4xs.v 1.c 4.c 4 3.c
    Lina,Linear_A 1fr4.8n 9.m a.8
    Linb,Linear_B 1ekg.c 1.q 1.j 1.2 1.f 2.e y.3f
    Lisu wk0.1c o8g
    Lyci,Lycian 1f28.t
    Lydi,Lydian 1gdc.q 5
    Mahj,Mahajani 1hzk.13
    Maka,Makasar 1ko0.p
    Mand,Mandaic 1mo.s 2
    Mani,Manichaean 1gow.13 4.c
    Marc,Marchen 1k6o.w 2.m 1.e
    Medf,Medefaidrin 20cg.2j
    Mend,Mende_Kikakui 2oe8.5h 2.g
    Merc,Meroitic_Cursive 1ggw.o 4.k 2.1a
    Mero,Meroitic_Hieroglyphs 1gg0.w
    Mlym,Malayalam 2kg.d 1.3 1.1f 1.3 1.6 4.g 2.q
    Modi 1iww.1x b.a
    Mong,Mongolian 4qo.2 2 1.k 6.2h 7.17 1e45.d
    Mroo,Mro 1zk0.v 1.a 4.2
    Mtei,Meetei_Mayek xr4.n 5l.1a 2.a
    Mult,Multani 1i80.7 1 1.4 1.f 1.b
    Mymr,Myanmar 35s.4g u9s.v 2p.w le8.k
    Nagm,Nag_Mundari 2nrk.16
    Nand,Nandinagari 1jmo.8 2.1a 2.b
    Narb,Old_North_Arabian 1gn4.w
    Nbat,Nabataean 1g8w.v 8.9
    Newa 1iio.2k 1.5
    Nkoo,Nko 1j4.1n 2.3
    Nshu,Nushu 20o1 cy6.b0
    Ogam,Ogham 4g0.t
    Olck,Ol_Chiki 5lc.1c
    Onao,Ol_Onal 2nyo.17 4
    Orkh,Old_Turkic 1gxs.21
    Orya,Oriya 269.3 1.8 2.2 2.m 1.7 1.2 1.5 2.9 2.2 2.3 7.3 4.2 1.5 2.i
    Osge,Osage 1fhs.10 4.10
    Osma,Osmanya 1fgg.u 2.a
    Ougr,Old_Uyghur 1hm8.q
    Palm,Palmyrene 1g80.w
    Pauc,Pau_Cin_Hau 1juo.1l
    Perm,Old_Permic 1f80.17
    Phag,Phags_Pa x8g.1k
    Phli,Inscriptional_Pahlavi 1gtc.j 5.8
    Phlp,Psalter_Pahlavi 1gu8.i 7.4 c.7
    Phnx,Phoenician 1gcg.s 3
    Plrd,Miao 20hs.23 4.1l 7.h
    Prti,Inscriptional_Parthian 1gsg.m 2.8
    Rjng,Rejang xf4.10 b
    Rohg,Hanifi_Rohingya 1h4w.14 8.a
    Runr,Runic 4gw.23 3.b
    Samr,Samaritan 1kw.1a 2.f
    Sarb,Old_South_Arabian 1gm8.w
    Saur,Saurashtra xa8.1y 8.c
    Sgnw,SignWriting 2l8g.i4 f.5 1.f
    Shaw,Shavian 1ff4.1c
    Shrd,Sharada 1i0w.2o 1vk.8
    Sidd,Siddham 1itc.1i 2.12
    Sidt,Sidetic 1ge8.q
    Sind,Khudawadi 1i9c.1n 5.a
    Sinh,Sinhala 2o1.3 1.i 3.o 1.9 1 2.7 3 4.6 1 1.8 6.a 2.3 1fcc.k
    Sogd,Sogdian 1hkg.16
    Sogo,Old_Sogdian 1hj4.14
    Sora,Sora_Sompeng 1hw0.p 7.a
    Soyo,Soyombo 1jrk.2b
    Sund,Sundanese 5fk.1s 74.8
    Sunu,Sunuwar 1k1s.y e.a
    Sylo,Syloti_Nagri x6o.19
    Syrc,Syriac 1ds.e 1.1o 2.3 7k.b
    Tagb,Tagbanwa 4m8.d 1.3 1.2
    Takr,Takri 1j0g.1m 6.a
    Tale,Tai_Le 500.u 2.5
    Talu,New_Tai_Lue 51c.18 4.q 6.b 3.2
    Taml,Tamil 29u.2 1.6 3.3 1.4 3.2 1 1.2 3.2 3.3 3.c 4.5 3.3 1.4 2 6 e.l 1ih1.1e d
    Tang,Tangut 20o0 v.5c0 e8.v 2p.37
    Tavt,Tai_Viet xog.1v o.5
    Tayo,Tai_Yo 2o5c.v 1.m 8.2
    Telu,Telugu 2dc.d 1.3 1.n 1.g 2.9 1.3 1.4 7.2 1.3 1.2 2.4 2.a 7.9
    Tfng,Tifinagh 8xc.1k 7.2 e
    Tglg,Tagalog 4jk.m 9
    Thaa,Thaana 1hc.1e
    Thai 2rl.1m 5.s
    Tibt,Tibetan 2yo.20 1.10 4.13 1.10 1.f 1.7 4.2
    Tirh,Tirhuta 1im8.20 8.a
    Tnsa,Tangsa 1zlc.27 1.a
    Todr,Todhri 1fpc.1g
    Tols,Tolong_Siki 1kfk.18 4.a
    Toto 2nbk.v
    Tutg,Tulu_Tigalari 1if4.a 1 2 1.12 1.a 1 2 1.4 1.a 1.2 8.2
    Ugar,Ugaritic 1f9c.u 1
    Vaii,Vai wlc.8c
    Vith,Vithkuqi 1fn4.b 1.f 1.7 1.2 1.b 1.f 1.7 1.2
    Wara,Warang_Citi 1jfk.2b c
    Wcho,Wancho 2ncw.1m 5
    Xpeo,Old_Persian 1fa8.10 4.e
    Xsux,Cuneiform 1kw0.pm 2u.33 1.5 b.5g
    Yezi,Yezidi 1hfk.16 1.3 2.2
    Yiii,Yi vls.wd 3.1j
    Zanb,Zanabazar_Square 1jpc.20
    Zinh,Inherited,Qaai lc.34 7p.2 ck.b q kg.4 3ff.1a 2.c dg.3 1.d 1.7 4 6 3.2 5i.1s ek.2 5e.x \
    309.4 2z.2 14kl.g g.e r3 6a 38a 1138.1a 2.n f4.3 h.8 2.7 u.4 h45u.6o
    Zyyy,Common 0.1t q.6 q.1b 1.f 1.5 n v ch.13 5.5 2.k 38 9 6 1 hp 6 e 3 w 4c ec 3l.2 yh b9.4 \
    82 167.3 1z.2 5n.2 1 y5 d 7.4 1.6 1.3 2 lh.c 2.2f 1.b 3.b 1.f h.y 1q.12 1.3 2.6 1.r 1.h \
    15.3 4.ii m.b l.ps 74.hg 2.3u e8.2m b6.l 1 1.p f.8 4.4 2j.2 3 2i.2 43.g w.12 9 1c.1s v.29 \
    1b 2g.4o 534.1s hkw.y 2u.3 4l.a 6s 4g az e.2 g5u.2 5s.a m.z 1.j 1.4 43 1.w q.6 q.b a 19.2 \
    1s.7 1.7 a.5 76.3 4.19 3.9 28.d 1f.19 6c.r 10o4.4 318.71 3.c4 6.n f.h 2n.38 1o.6u a.13 \
    2.1q 3.h 8.2 7.u 4.1p 5x.k c.k c.2f 9.p 3r.2d 1.1z 1.2 2 2.2 2.4 1.c 1 1.7 1.1t 1.4 2.8 \
    1.7 1.s 1.4 1.5 1 3.7 1.9g 2.84 2.1e 41d.1w 24.1p jm.18 4.2s c.f 2.f 1.f 1.11 a.4u 1k.q \
    1.2 d.18 4.9 7.2 e.6 4a.rd 3.h 3.d 3.62 6.c 4 f.c 4.1k 8.a 6.14 8.u 2.c 4.2 e.9 13.9k 8.e \
    2.d 3.b 3.1l 1 4.g 2.c 4.a 7.43 1.2v gvly u.2o
    Zzzz,Unknown oo.2 6.4 7 1 k b1 12.2 1e.2 3 1j.8 r.4 6.b 7i 1o.2 2t.e 1n.2 1d.2 f s.2 1 b.5 \
    y.5 6l 8.2 2.2 m 7 1.3 4.2 9.2 2.2 4.8 1.4 2 5.2 p.2 3 6.4 2.2 m 7 2 2 2.2 1 5.4 2.2 3.3 \
    1.7 4 1.7 h.a 3 9 3 m 7 2 5.2 a 3 3.2 1.f 4.2 c.7 7 3 8.2 2.2 m 7 2 5.2 9.2 2.2 3.7 3.4 2 \
    5.2 i.a 2 6.3 3 4.3 2 1 2.3 2.3 3.3 c.4 5.3 3 4.2 1.6 1.e l.5 d 3 n g.2 9 3 4.7 2 3 2.2 \
    4.2 a.7 m 3 n a 5.2 9 3 4.7 2.5 3 4.2 a 3.c d 3 1f 3 6.4 g.2 q 3 i.3 o 9 1.2 7.3 1.4 6 1 \
    8.6 a.2 3.c 1m.4 t.11 2 1 5 o 1 n.2 5 1 7 a.2 4.w 20 10.4 13 10 f d.11 5i 1.5 1.2 ah 4.2 7 \
    1 4.2 15 4.2 x 4.2 7 1 4.2 f 1l 4.2 1v.2 w.3 q.6 2e.2 6.2 il.3 2h.7 m.9 o.9 k.c d 3 2.c \
    2m.2 a.6 a.6 q.6 2h.7 17.5 1y.a v c.4 c.4 1.3 16.2 5.b 18.4 q.6 b.3 1q.2 1t t.2 b.6 a.6 \
    e.2 1a.2 c.k 25 4m.8 1o.3 f.3 1q.5 17.2 b.8 17.5 eu.2 6.2 12.2 6.2 8 1 1 1 v.2 1h f e.2 6 \
    j.2 3 9 2t c.2 r d.3 y.e x.f 3w.4 ii.m b.l 1ec.2 am.5 19 1.5 1.2 1k.7 2.e o.9 7 7 7 7 7 7 \
    7 7 3i.y q 2h.c 5y.q 28 2e.2 2v.5 17 2m 2e.9 1c mlp.3 1j.9 9o.k 54.8 65.k 1o.3 a.6 1k.8 \
    1y.8 c.6 38.b u.3 26 b.4 x 1j.9 e.2 a.2 2v.o s.a 6.2 6.2 6.9 7 7 1o.4 3i.2 a.6 8mc.c n.4 \
    1d.4 1kw.4xs a6.2 2y.12 7.c 5.5 q 5 1 2 2 i2.w 16.6 1f j 4.4 5 3r.2 1 5a.3 6.2 6.2 6.2 3.3 \
    7 7.a 5.2 c q j 2 f.2 e.y 3f.5 3.4 19.3 2g d.3 1.1b 1a.3m t.3 1d.f s.4 10.9 u.5 17.5 u \
    11.4 e.16 4e.2 a.6 10.4 10.4 14.8 1g.b c f 7 2 b f 7 2.3 1g.c 8n.9 m.a 8.o 6 16 9.1x 6.2 1 \
    18 2.3 1.2 n 20.8 9.1c j 2.5 x.3 r.5 r.12 1k.4 k.2 1e 2.5 8 3 t.2 3.4 a.7 9.7 1s.w 13.4 \
    c.9 1i.3 t.2 r.5 q.7 4.c 7.28 21.1j 1f.d 1f.7 1a.8 a.6 12.3 t.8 2.5s v 16 3.2 2.g 6.8 9.x \
    1a.8 16.m q.12 s.k n.9 26.4 10.9 1w.a 1.2 p.7 a.6 1h i.8 13.9 2o k.b i 1b.1q 7 1 4 f b.6 \
    1n.5 a.6 4 8.2 2.2 m 7 2 5 a.2 2.2 3.2 1.6 1.5 7.2 7.3 5.b a 1.2 1 12 a 1.2 1 4 a 2.8 2.t \
    2k 5.u 20.8 a.4m 1i.2 12.y 1x.b a.6 d.j 1m.6 a.6 k.s r.2 f.4 n.55 1o.2s 2b.c 8.2 1.2 8 2 u \
    2.2 c.9 a.1y 8.2 1a.2 b.r 20.8 2b.d 21.7 a.2e 8.2g y.e a.6 9 19 e.a t.3 w.2 m e.21 7 2 \
    18.3 1 2 9.8 a.6 6 2 11 2 6.7 a.6 18.4 a.6u p.7 h 15.3 t.2d 1.f 1e.d pn.2u 33 5.b 5g.218 \
    2r.d uu.a 32z.5 g7.5a1 1m.1c6 ft.7 v a.4 29 a.6 u.2 6.a 1y.a a 7 l.5 j.c0 1m.5i 2j.5 p.2 \
    p.18 23.4 1l.7 h.1s 5.b 7.9 5p2.15 w.2p 37.6pp 4 7 2 83.f 1.t 3.2 1.e 4.8 b0.1s4 2z.5 d.3 \
    9.7 a.2 8.318 71.3 c4.6 n.f h.f 1a.2 n.9 38.1o 6u.a 13.2 5e.l 1y.3e k.c k.c 2f.9 p.3r 2d \
    1z 2.2 1.2 2.2 4 c 1 7 1t 4.2 8 7 s 4 5 1.3 7 9g.2 84.2 ji.f 5 f.uo v.6 6.5x 7 h.2 7 2 5.5 \
    1q.x 1.34 19.3 e.2 a.4 2.8w v.h 1m.5 1.cw 16.5y 17.4 1.5c v m.8 2.68 7 4 2 f 5h.2 g.15 \
    24.4 a.4 2.lt 1w.24 1p.5e 4 r 2 1.2 1 a 4 1 1.6 1.4 1 1 1 3 2 1.2 1 1 1 1 1 2 1.2 4 7 4 4 \
    1 a h.5 3 5 h.1g 2.7i 18.4 2s.c f.2 f f 11.a 4u.1k t.d 18.4 9.7 2.e 6.4a rd.3 h.3 d.3 62.6 \
    c.4 1.f c.4 1k.8 a.6 14.8 u.2 c.4 2.e 9.13 9k.8 e.2 d.3 b.3 1l 1.4 g.2 c.4 a.7 43 2v.sl \
    wyo.w 3dq.2 4ge.2 5rl.f ha.1wi f2.15u 3t7.5 6ju.f5vr 1.u 2o.3k 6o.47bk
    """

  /// Script_Extensions, where it differs from Script.
  static let extensions = """
    Adlm,Adlam 17j w 55a 2r5 2fge.24 4.a 4.2
    Aghb,Caucasian_Albanian lg 18 18 1exd.1g b
    Arab,Arabic 16o.5 1.5z 1.y 28.1c 6o.y 5.23 1.t 4lr 2r5 14i6.hs w.g 34.5 1.3r rn.s 290.v \
    1v.6 8.9 x.6 181s.4 1.r 1.2 1 2 1.a 1.4 1 1 6 4 1 1 1.3 1.2 1 2 1 1 1 1 1.2 1 2.4 1.7 1.4 \
    1.4 1 1.a 1.h 5.3 1.5 1.h 1g.2
    Armn,Armenian lk fc.12 2.1e 2.3 1chv.5
    Avst,Avestan 53 8zc.2 17m6.1i 3.7
    Beng,Bengali jg 1as.2 h.2 q.4 1.8 2.2 2.m 1.7 1 3.4 2.9 2.2 2.4 8 4.2 1.5 2.p 3pt 1 2.2 1 \
    8 8 2 4 2.3 rnd
    Bopo,Bopomofo jr 1.3 d g.2 8wl.3 4.a 1.d a.4 2 6 5f 9.17 34.w 14ed.2 7u.5
    Bugi,Buginese 54w.s 2.2 sdr
    Buhd,Buhid 4l1.2 9.k
    Cakm,Chakma 1ye.a 18w.a 1epi.1h 1.i
    Cari,Carian 53 68y 2 2qb 15ym.1d
    Cher,Cherokee lc.3 1 6.2 m.2 b.2 38u.2e 2.6 twy.28
    Copt,Coptic,Qaac 53 g8 3.2 1 30.2 30.e 80g.38 5.7 7r 1614.s
    Cpmn,Cypro_Minoan 1erk.2 972.2r
    Cprt,Cypriot 1erk.3 4.19 3.9 1c0.6 2 1.18 1.2 3 2
    Cyrl,Cyrillic jg 1v.3 1 1 1 2 5 6m.8g 4ls.b 4g 24 3j 353.w 1v np8.2o ham.2 18n4.1q x
    Deva,Devanagari jg 18j.2b 2.17 3tc.13 1.2 s6 qpr.a 4m.w mio.a
    Dogr,Dogra 1us.c vcw.a m2u.1o
    Dupl,Duployan 53 gf.2 1 o.2 8if 26kj.2z 5.d 3.9 7.a 2.8
    Elba,Elbasan 53 gd 1eyi.14
    Ethi,Ethiopic lq 2y9.21 1.4 2.7 1 1.4 2.15 1.4 2.x 1.4 2.7 1 1.4 2.f 1.1l 1.4 2.1v 2.w 3.q \
    546.n 9.7 1.7 1.7 1.7 1.7 1.7 1.7 1.7 opu.6 2.6 2.6 9.7 1.7 1qk1.7 1.4 1.2 1.f
    Gara,Garay 170 e 3 1fz4.12 3.t 8.2
    Geor,Georgian 53 y9 26u.12 1 5 2.1c 2a8.17 2.3 pm 2hx.12 1 5 77
    Glag,Glagolitic 53 gb 1 am 2 75 29d 31a 2at.2o df nqj 1pxs.7 1.h 2.7 1.2 1.5
    Gong,Gunjala_Gondi 53 1po.2 1iii.6 1.2 1.11 1.2 1.6 7.a
    Gonm,Masaram_Gondi 1us.2 1ifu.7 1.2 1.18 3 1.2 1.9 8.a
    Goth,Gothic 53 gc.2 2 14 1eke.r
    Gran,Grantha 1u9.2 h.2 hs.e 3bw 1.2 u.3 3.2 s6 1btb.4 1.8 2.2 2.m 1.7 1.2 1.5 1.a 2.2 2.3 \
    2 6 5.7 2.7 3.5 2fv.2 1
    Grek,Greek 53 g8.2 2 1 1 a 1a 2 16.8 2.4 1 4 1 1.3 1 1.k 1.1r e.g 4yu.5 1e.5 4.5 2c.3 8u.m \
    2.6 2.12 2.6 2.8 1 1 1 1.v 2.1h 1.f 1.e 2.6 1.j 2.3 1.9 2m 5k rb2 gyi.27 h 155r.1y
    Gujr,Gujarati 1u9.2 h.2 7v.3 1.9 1.3 1.m 1.7 1.2 1.5 2.a 1.3 1.3 2 f.4 2.c 7.7 v1s.a
    Gukh,Gurung_Khema 1ut 1vve.1m
    Guru,Gurmukhi 1u9.2 h.2 4b.3 1.6 4.2 2.m 1.7 1.2 1.2 1.2 2 1.5 4.2 2.3 3 7.4 1 7.h v5l.a
    Hang,Hangul 3cw.74 5xd.3 4.a 1.d e.3 6 5f 1h.2m 35.v 1t.v nhd.t hv.8mc c.n 4.1d 7k9.2 7u.5 \
    1m.v 3.6 2.6 2.6 2.3
    Hani,Han 53 91k.q 1.2h c.5y q.g 1.3 1.d 1.d 1.d 2 6.9 57 44.g w.12 9 1c.14 1k.1d f.c 1f \
    2g.p a.5 2o.v 1.534 1s.g74 1ds.8 g6w.a6 2.2y ob.2 7u.5 m7w.2 c.7 jmx.i 63i.2 2pa.wyo w.3dq \
    2.4ge 2.5rl f.ha 1wi.f2 15u.3t7 5.6ju
    Hano,Hanunoo 4kg.n
    Hebr,Hebrew lj.2 i0.1j 8.r 4.6 1cfc.q 1.5 1 1.2 1.2 1.a
    Hira,Hiragana 9hd.3 4.a 1.d g.6 1 4.2 3.2e 2.8 2i.2 14js.2 7u.5 a 19.2 yu9.7z i t.3 crx
    Hung,Old_Hungarian 6e2 2 2qb f 17we.1f d.1f 7.6
    Java,Javanese xhc.26 1.b 4.2
    Kali,Kayah_Li xds.1c
    Kana,Katakana lh t 8v1.3 4.a 1.d g.6 1 4.2 2j.4 3.2o 6o.g 5s.1b 1.2g 1431.2 7u.1r yts.4 \
    1.7 1.2 1 7z.3 1e e.4
    Khoj,Khojki 25i.a v28.a kw6.i 1.1b
    Knda,Kannada 1u9.2 h.2 m2.d 1.3 1.n 1.a 1.5 2.9 1.3 1.4 7.2 5.3 1.4 2.a 1.3 34s 1.2 6 n 1 \
    ri3.6
    Kthi,Kaithi 1uu.a 79d o3i.a kli.1v a
    Latn,Latin 1t.q 6.q 1b c 2 5.n 1.v 1.ch 3 a 1.3 1 9 1 6.5 r.f 1.2 1 f.3 7.2 1.2 12 5 4.d \
    7p.2 y2.2 1ig 2dg.12 6.1d 5.4 5.d 1.1y 1l 7.74 8f 1t d g.d 2b 1l.2 6 r h.15 253.w bb nvs.8 \
    q.2u 3.2a k.f 8e e9.17 1.9 1.4 fpy.7 t6.q 6.q 1lx.6 1.16 1.9 16it.v 6.6
    Limb,Limbu 1ut 32y.v 1.c 4.c 4 3.c
    Lina,Linear_A 1err.19 y4.8n 9.m a.8
    Linb,Linear_B 1ekg.c 1.q 1.j 1.2 1.f 2.e y.3f 5.3 4.19 3.9
    Lisu jg g 8xo.2 n2c.1c o8g
    Lyci,Lycian 6e2 18o5.t
    Lydi,Lydian 53 8zd 178u.q 5
    Mahj,Mahajani 53 1po.c vcw.a kra.13
    Mand,Mandaic 18g e7.s 2
    Mani,Manichaean 18g 1fgf.13 4.c
    Mero,Meroitic_Hieroglyphs 6e5 1a1u.w
    Mlym,Malayalam 1u9.2 h.2 pm.d 1.3 1.1f 1.3 1.6 4.g 2.q 316 n ri5.3
    Modi x80.a lom.1x b.a
    Mong,Mongolian 4qo.q 6.2h 7.17 1hg 34h.2 5.4 19hw.d
    Mult,Multani 21y.a 1g5s.7 1 1.4 1.f 1.b
    Mymr,Myanmar 35s.4g u4u 4x.v 2p.w le8.k
    Nand,Nandinagari 1u9 i.2 ow.a 35l 8 7 rhx.6 mei.8 2.1a 2.b
    Newa 1u9.2 3uq 1.2 9 6 1 1 1csy.2k 1.5
    Nkoo,Nko 170 e 3 bk.1n 2.3 1cfy.2
    Onao,Ol_Onal 1us.2 2m3u.17 4
    Orkh,Old_Turkic 6e2 2qd 17tb.21
    Orya,Oriya 1u9.2 h.2 bf.3 1.8 2.2 2.m 1.7 1.2 1.5 2.9 2.2 2.3 7.3 4.2 1.5 2.i 3fm n
    Osge,Osage ld 2 6 24 1etz.10 4.10
    Ougr,Old_Uyghur 18g 1fht vx.q
    Perm,Old_Permic 53 g8 5.3 a a7 1ebw.17
    Phag,Phags_Pa 4qq.2 1 1m1 34i nr1.1k
    Phlp,Psalter_Pahlavi 18g 1flr.i 7.4 c.7
    Rohg,Hanifi_Rohingya 170 e 3 w 43 1fsb.14 8.a
    Runr,Runic 4gw.2h
    Samr,Samaritan 1kw.1a 2.f 7hu
    Shaw,Shavian 53 1fa0.1c
    Shrd,Sharada 1u9 3ut 1 2.2 2 9 2 ria.6 2 ksn.2o 1vk.8
    Sind,Khudawadi 1us.2 vd6.a l12.1n 5.a
    Sinh,Sinhala 1us.2 t7.3 1.i 3.o 1.9 1 2.7 3 4.6 1 1.8 6.a 2.3 2yl 1cdq.k
    Sogd,Sogdian 18g 1gbz.16
    Sunu,Sunuwar lc.2 1 9 2 s 3 1jf2.y e.a
    Sylo,Syloti_Nagri 1us.2 3k.a v80.19
    Syrc,Syriac lf.2 2.2 1 o.3 7.2 1.2 ka e.2 2 w a.b q 3z.e 1.1o 2.3 7k.b 499 1
    Tagb,Tagbanwa 4l1.2 15.d 1.3 1.2
    Takr,Takri 1us.2 vd6.a ls6.1m 6.a
    Tale,Tai_Le lc.2 5.2 3 2lv.a 1s6.u 2.5
    Taml,Tamil 1u9.2 h.2 f0.2 1.6 3.3 1.4 3.2 1 1.2 3.2 3.3 3.c 4.5 3.3 1.4 2 6 e.l 3bz ro8 \
    ky5 1 1j.2 2gz.1e d
    Tang,Tangut 9gw.g dr 1qsw v.5c0 e8.v 2p.37
    Telu,Telugu 1u9.2 h.2 ii.d 1.3 1.n 1.g 2.9 1.3 1.4 7.2 1.3 1.2 2.4 2.a 7.9 385.2 1 1 n
    Tfng,Tifinagh le 1 1.4 p 8b0.1k 7.2 e
    Tglg,Tagalog 4jk.m 9 l.2
    Thaa,Thaana 170 e.2 2 1s.a 7q.1e 1cn4 a
    Thai jg q 17 19 24v.1m 5.s
    Tibt,Tibetan 2yo.20 1.10 4.13 1.10 1.f 1.7 4.2 6ct.4
    Tirh,Tirhuta 1u9.2 h.2 3u7 c f ri5.a ldy.20 8.a
    Todr,Todhri ld 2 2 9 1 22 1f1d.1g
    Toto jg 2ms3.v
    Tutg,Tulu_Tigalari 2jq.a 35u 1 ri3.6 57 l1q.a 1 2 1.12 1.a 1 2 1.4 1.a 1.2 8.2
    Yezi,Yezidi 170 e 3 1s.a 1g5y.16 1.3 2.2
    Yiii,Yi 9hd.2 5.a 2.8 67 lxg.wd 3.1j hwa.5
    Zinh,Inherited,Qaai lr 2 1.f 3.7 2 2.g 1.2 1.i 1.5 1.4 168.2 3ff.1a 2.c k6.1i 1 1.5 ek.2 \
    5e.w 17o0.g g.e r3 14hu.1a 2.n f4.3 h.8 2.7 u.4 h45u.6o
    Zyyy,Common 0.1t q.6 q.1b 1.c 1.2 1.5 n v ch.3 1.a 1 3 1.9 1 1.6 5.5 2.k 3i 6 1 hp 5z ec \
    124 b9.4 36v.c 2.x 1.v 1.a 1.2 1.7 1.b 3.b 1.f h.y 1q.12 1.3 2.6 1.r 1.h 15.3 4.ii m.b \
    l.ps 74.hg 2.3u e8.n 1.o 2.a 1.4 1 1.q bm 3 d d l ep.o v 1d.f c.4 4h.a 5.2o v 534.1s hl4.q \
    2u.3 r4 e.2 gbo.a m.l 2.c 1.j 1.4 43 1.w q.6 q.6 3j.7 1.7 a.5 b6.d 1f.19 13wj.71 3.c4 6.n \
    f.h 2n.38 1o.6u a.13 2.1q 3.h 8.2 7.u 4.1p 5x.k c.k c.2f r.7 3r.2d 1.1z 1.2 2 2.2 2.4 1.c \
    1 1.7 1.1t 1.4 2.8 1.7 1.s 1.4 1.5 1 3.7 1.9g 2.84 2.1e 41d.1w 24.1p jm.18 4.2s c.f 2.f \
    1.f 1.11 a.4u 1k.q 1.2 d.18 4.9 n.6 4a.rd 3.h 3.d 3.62 6.c 4 f.c 4.1k 8.a 6.14 8.u 2.c 4.2 \
    e.9 13.9k 8.e 2.d 3.b 3.1l 1 4.g 2.c 4.a 7.43 1.2v gvly u.2o
    """

  /// Extended_Pictographic.
  static let pictographic = """
    ExtPict,Extended_Pictographic 4p 4 68d c 60 m 2i.6 f.2 a7.2 c 4m p.b 4.3 5j 6f.2 a 9 1m.4 \
    1.5 9 2 2.2 2 4 2 1.2 2 3 3.2 8.3 5 1 5.c b.2 2 1.2 1 i 2.2 i.6 1 1.2 3.2 5 2.2 4.2 b.2 \
    5.2 2 5.2 1 1.2 k.2 5.6 1.4 2 4 2 2.6 1 2 1 1 6 3 6 a.2 f 2 4 1 4.3 1 b.2 1c.3 9 e e ac.2 \
    cv.3 j.2 1f 4 yi c gp 1 2fze 13.4 2s.c f.2 f e.2 11.a 34.2 c.2 e 2.a j.1k r.f a k 2.9 1.4 \
    9.n 6.58 2.34 2.2 1.3 2.2b 2.3 1.4 5.72 1.1r b.6 1.o 7.2 2.8 c 2.4 2 4.2 d.2 2 8.2 9 5.3 \
    c.3 8.3 2 1 4 6 3 6.2e 1c.1y 5.8 2.h 3 1.6 2.d 62.12 c.4 1k.8 a.6 14.8 u.2 c.4 2.e 9.13 \
    c.1b 1.a 1.55 2g.8 e.42 74.se
    """
}
